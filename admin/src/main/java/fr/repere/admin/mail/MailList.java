package fr.repere.admin.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list in a mail.
 *
 * @param part names its heading: {@code mail.KIND.PART}, {@code {count}} standing for how many there are
 * @param more how many there are beside those that are named
 */
public record MailList(String part, List<Entry> entries, int more) {

    /** Copies the entries. */
    public MailList {
        entries = List.copyOf(entries);
    }

    /** How many there are. */
    int count() {
        return entries.size() + more;
    }

    /** Something by its name. @param link its whole address; null when it has none any more. @param note said after it */
    public record Entry(
            String name, @Nullable String link, @Nullable String note) {}
}

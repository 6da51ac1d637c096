package fr.repere.admin.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent.
 *
 * @param kind names its words: {@code mail.KIND.subject}, {@code mail.KIND.text} (paragraphs divided by an empty line) and, with a path,
 *     {@code mail.KIND.button}
 * @param to the address
 * @param language what its reader reads; a kind that has no words in it is said in French
 * @param values what stands for {@code {name}} in the words
 * @param path where the button leads within this application, with its query; null for no button
 * @param onceKey of the mails with one key only the first is sent; null when it may be sent again
 * @param lists what it enumerates, after its text
 * @param unsubscribe where such mails are ended without signing in, a path within this application; null for mails that nobody can end
 */
public record Mail(
        String kind,
        String to,
        Locale language,
        Map<String, String> values,
        @Nullable String path,
        @Nullable String onceKey,
        List<MailList> lists,
        @Nullable String unsubscribe) {

    /** Copies the values. */
    public Mail {
        values = Map.copyOf(values);
        lists = List.copyOf(lists);
    }

    /** A mail of text alone, which nobody can end. */
    public Mail(
            String kind,
            String to,
            Locale language,
            Map<String, String> values,
            @Nullable String path,
            @Nullable String onceKey) {
        this(kind, to, language, values, path, onceKey, List.of(), null);
    }

    /** A mail that may be sent again. */
    public static Mail of(String kind, String to, Locale language, Map<String, String> values, @Nullable String path) {
        return new Mail(kind, to, language, values, path, null);
    }

    /** The same mail in another language. */
    Mail in(Locale other) {
        return new Mail(kind, to, other, values, path, onceKey, lists, unsubscribe);
    }

    /** The kind alone: address and values are personal. */
    @Override
    public String toString() {
        return "Mail " + kind;
    }
}

package fr.repere.admin.writing.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What it is about, as codes of themes and needs. */
public record DraftThemes(String main, List<String> secondary, List<String> needs) {

    /** Nothing picked. */
    public static final DraftThemes EMPTY = new DraftThemes(null, null, null);

    /** Reads what is absent as empty. */
    public DraftThemes(@Nullable String main, @Nullable List<String> secondary, @Nullable List<String> needs) {
        this.main = Typed.text(main);
        this.secondary = Typed.codes(secondary);
        this.needs = Typed.codes(needs);
    }
}

package fr.repere.admin.writing.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The French texts. Translations are made elsewhere, from what is published.
 *
 * @param how the steps, in order
 */
public record DraftTexts(
        String title,
        String brand,
        String summary,
        String what,
        String why,
        List<String> how,
        String next,
        String administration) {

    /** Nothing written. */
    public static final DraftTexts EMPTY = new DraftTexts(null, null, null, null, null, null, null, null);

    /** Reads what is absent as empty. */
    public DraftTexts(
            @Nullable String title,
            @Nullable String brand,
            @Nullable String summary,
            @Nullable String what,
            @Nullable String why,
            @Nullable List<String> how,
            @Nullable String next,
            @Nullable String administration) {
        this.title = Typed.text(title);
        this.brand = Typed.text(brand);
        this.summary = Typed.text(summary);
        this.what = Typed.text(what);
        this.why = Typed.text(why);
        this.how = Typed.list(how).stream()
                .map(Typed::text)
                .filter(step -> !step.isBlank())
                .toList();
        this.next = Typed.text(next);
        this.administration = Typed.text(administration);
    }
}

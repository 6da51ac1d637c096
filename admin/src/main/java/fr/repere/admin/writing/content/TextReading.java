package fr.repere.admin.writing.content;

import fr.repere.geodata.fiche.FicheText;
import fr.repere.geodata.importing.cleaning.PlainText;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the French texts: as plain text, no longer than a fiche takes. */
final class TextReading {

    private static final int TITLE = 300;
    private static final int LINE = 300;
    private static final int SUMMARY = 1_000;
    private static final int BODY = 20_000;
    private static final int STEP = 4_000;

    private final List<Fault> faults;

    TextReading(List<Fault> faults) {
        this.faults = faults;
    }

    FicheText read(Kind kind, DraftTexts typed) {
        boolean dispositif = kind == Kind.DISPOSITIF;
        String title = bounded("title", PlainText.line(typed.title()), TITLE);
        if (title == null) {
            faults.add(Fault.of("title", "title-missing"));
        }
        return new FicheText(
                Objects.requireNonNullElse(title, ""),
                dispositif ? bounded("brand", PlainText.line(typed.brand()), LINE) : null,
                bounded("summary", PlainText.of(typed.summary()), SUMMARY),
                bounded("what", PlainText.of(typed.what()), BODY),
                dispositif ? bounded("why", PlainText.of(typed.why()), BODY) : null,
                steps(typed.how()),
                dispositif ? null : bounded("next", PlainText.of(typed.next()), BODY),
                dispositif ? null : bounded("administration", PlainText.line(typed.administration()), LINE));
    }

    private List<String> steps(List<String> typed) {
        return typed.stream()
                .map(PlainText::of)
                .filter(Objects::nonNull)
                .map(step -> Objects.requireNonNullElse(bounded("how", step, STEP), step))
                .toList();
    }

    private @Nullable String bounded(String field, @Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            faults.add(Fault.of(field, "too-long", Integer.toString(longest), Integer.toString(text.length())));
        }
        return text;
    }
}

package fr.repere.geodata.importing.cleaning;

import fr.repere.geodata.fiche.FicheText;
import fr.repere.geodata.importing.line.LineRejected;
import fr.repere.geodata.importing.line.Remarks;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the texts of a fiche out of raw ones: plain, on as many lines as their field has, within its length. */
public final class CleanTexts {

    private static final int TITLE = 300;
    private static final int BRAND = 200;
    private static final int SUMMARY = 1_000;
    private static final int BODY = 20_000;
    private static final int STEP = 4_000;
    private static final int STEPS = 100;

    private CleanTexts() {}

    /**
     * The cleaned texts.
     *
     * @throws LineRejected when no title is left
     */
    public static FicheText of(RawTexts raw, Remarks remarks) {
        String title = PlainText.bounded(PlainText.line(raw.title()), TITLE, "title", remarks);
        if (title == null) {
            throw LineRejected.because("title", raw.title(), "le titre manque");
        }
        return new FicheText(
                title,
                PlainText.bounded(PlainText.line(raw.brand()), BRAND, "brand", remarks),
                PlainText.bounded(PlainText.of(raw.summary()), SUMMARY, "summary", remarks),
                PlainText.bounded(PlainText.of(raw.what()), BODY, "what", remarks),
                PlainText.bounded(PlainText.of(raw.why()), BODY, "why", remarks),
                steps(raw.how(), remarks),
                PlainText.bounded(PlainText.of(raw.next()), BODY, "next", remarks),
                PlainText.bounded(PlainText.line(raw.administration()), BRAND, "administration", remarks));
    }

    private static List<String> steps(List<? extends @Nullable String> raw, Remarks remarks) {
        List<String> steps = new ArrayList<>();
        for (String each : raw) {
            String step = PlainText.bounded(PlainText.of(each), STEP, "how", remarks);
            if (step != null) {
                steps.add(step);
            }
        }
        if (steps.size() > STEPS) {
            remarks.warn("how", steps.size(), "plus de " + STEPS + " étapes, les suivantes sont laissées de côté");
            return List.copyOf(steps.subList(0, STEPS));
        }
        return steps;
    }

    /** Texts as a source writes them, in the fields of {@link FicheText}. */
    public record RawTexts(
            @Nullable String title,
            @Nullable String brand,
            @Nullable String summary,
            @Nullable String what,
            @Nullable String why,
            List<? extends @Nullable String> how,
            @Nullable String next,
            @Nullable String administration) {}
}

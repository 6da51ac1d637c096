package fr.repere.search.export;

import static fr.repere.geodata.document.datainclusion.InclusionTexts.CONDITIONS;
import static fr.repere.geodata.document.datainclusion.InclusionTexts.FEES;
import static fr.repere.geodata.document.datainclusion.InclusionTexts.MAIL;
import static fr.repere.geodata.document.datainclusion.InclusionTexts.ONLINE;
import static fr.repere.geodata.document.datainclusion.InclusionTexts.PHONE;
import static fr.repere.geodata.document.datainclusion.InclusionTexts.PUBLICS;

import fr.repere.geodata.document.TextDocument;
import fr.repere.geodata.document.datainclusion.InclusionTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The texts of a service: takes apart what our import put together. */
final class InclusionService {

    private static final int LONGEST_NAME = 150;
    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_DESCRIPTION = 10_000;
    private static final int SHORTEST_DESCRIPTION = 5;
    private static final String PARAGRAPH = "\n\n";
    /** What a reader of these texts would take for markup, ours first. */
    private static final Pattern MARKUP =
            Pattern.compile("<[a-zA-Z/!?]|&(?:#\\d+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);");

    private final InclusionFields service;
    private final TextDocument text;
    private final boolean hasPlace;

    InclusionService(InclusionFields service, TextDocument text, boolean hasPlace) {
        this.service = service;
        this.text = text;
        this.hasPlace = hasPlace;
    }

    /** Puts the texts into the record. */
    void write() {
        service.put("nom", name(text.title()));
        Body body = body();
        service.put("description", body.description());
        String plain = body.plainDescription();
        if (text.summary() != null && !text.summary().equals(InclusionTexts.beginning(plain))) {
            service.put("presentation_resume", markupSafe(text.summary()));
        }
        service.put("publics_precisions", body.publics());
        service.put("frais_precisions", body.fees());
        steps();
    }

    private record Body(
            String plainDescription,
            String description,
            @Nullable String publics,
            @Nullable String fees) {}

    /** The description, and the two paragraphs that our import put behind it. */
    private Body body() {
        String what = Stream.of(text.what(), text.summary(), text.title())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        String rest = what;
        String fees = behind(rest, FEES);
        rest = fees == null ? rest : before(rest, FEES);
        String publics = behind(rest, PUBLICS);
        rest = publics == null ? rest : before(rest, PUBLICS);
        if (rest.length() < SHORTEST_DESCRIPTION) {
            rest = rest + "…".repeat(SHORTEST_DESCRIPTION);
        }
        String description = cut(rest, LONGEST_DESCRIPTION);
        return new Body(
                description,
                fitting(description, LONGEST_DESCRIPTION),
                publics == null ? null : markupSafe(publics),
                fees == null ? null : markupSafe(fees));
    }

    private static @Nullable String behind(String text, String label) {
        int at = text.lastIndexOf(PARAGRAPH + label);
        return at < 0 ? null : withoutBlank(text.substring(at + PARAGRAPH.length() + label.length()));
    }

    private static String before(String text, String label) {
        return text.substring(0, text.lastIndexOf(PARAGRAPH + label));
    }

    /** Our import puts one blank behind a label. */
    private static String withoutBlank(String text) {
        return text.startsWith(" ") ? text.substring(1) : text;
    }

    private void steps() {
        List<String> plain = new ArrayList<>();
        for (String step : text.how()) {
            if (step.startsWith(CONDITIONS) && isFree("conditions_acces")) {
                put("conditions_acces", step, CONDITIONS);
            } else if (step.startsWith(ONLINE + " http") && isFree("lien_mobilisation")) {
                put("lien_mobilisation", step, ONLINE);
            } else if (!hasPlace && step.startsWith(PHONE) && isFree("telephone")) {
                put("telephone", step, PHONE);
            } else if (!hasPlace && step.startsWith(MAIL) && isFree("courriel")) {
                put("courriel", step, MAIL);
            } else {
                plain.add(step);
            }
        }
        if (!plain.isEmpty()) {
            service.put("mobilisation_precisions", markupSafe(String.join("\n", plain)));
        }
    }

    private boolean isFree(String field) {
        return !service.has(field);
    }

    private void put(String field, String step, String label) {
        String value = withoutBlank(step.substring(label.length()));
        service.put(field, field.equals("conditions_acces") ? markupSafe(value) : value);
    }

    /** The text, written so that a reader of HTML takes it for what it is. */
    static String markupSafe(String text) {
        return MARKUP.matcher(text).find() ? escaped(text) : text;
    }

    /** A name as the schema takes it, of 3 to 150 characters. */
    static String name(String text) {
        return fitting(text.length() < SHORTEST_NAME ? text + "…".repeat(SHORTEST_NAME) : text, LONGEST_NAME);
    }

    /** The same within a length, which writing it with care for markup may exceed. */
    private static String fitting(String text, int longest) {
        int kept = longest;
        String safe = markupSafe(cut(text, kept));
        while (safe.length() > longest) {
            kept -= Math.max(1, Math.min(kept / 2, (safe.length() - longest) / 4));
            safe = markupSafe(cut(text, kept));
        }
        return safe;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}

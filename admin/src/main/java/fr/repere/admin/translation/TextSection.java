package fr.repere.admin.translation;

import fr.repere.geodata.fiche.FicheText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part of a fiche's texts that is translated by itself. The steps of « how » are one text, divided by empty lines. */
enum TextSection {
    TITLE,
    BRAND,
    SUMMARY,
    WHAT,
    WHY,
    HOW,
    NEXT,
    ADMINISTRATION;

    /** Its stable name in the database, in forms and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<TextSection> findByCode(String code) {
        return Arrays.stream(values())
                .filter(section -> section.code().equals(code))
                .findFirst();
    }

    /** Whether it is one line. */
    public boolean isLine() {
        return this == TITLE || this == BRAND || this == ADMINISTRATION;
    }

    /** What a text says in this section; empty when it says nothing. */
    String in(@Nullable FicheText text) {
        if (text == null) {
            return "";
        }
        String said = switch (this) {
            case TITLE -> text.title();
            case BRAND -> text.brand();
            case SUMMARY -> text.summary();
            case WHAT -> text.what();
            case WHY -> text.why();
            case HOW ->
                String.join(
                        "\n\n",
                        text.how().stream()
                                .map(step -> step.replaceAll("\n(\\s*\n)+", "\n"))
                                .toList());
            case NEXT -> text.next();
            case ADMINISTRATION -> text.administration();
        };
        return said == null ? "" : said;
    }

    /** The texts that sections make together; those that are empty say nothing. */
    static FicheText together(Map<TextSection, String> sections) {
        return new FicheText(
                sections.getOrDefault(TITLE, ""),
                orNull(sections.get(BRAND)),
                orNull(sections.get(SUMMARY)),
                orNull(sections.get(WHAT)),
                orNull(sections.get(WHY)),
                steps(sections.getOrDefault(HOW, "")),
                orNull(sections.get(NEXT)),
                orNull(sections.get(ADMINISTRATION)));
    }

    private static List<String> steps(String text) {
        return Arrays.stream(text.split("\n\\s*\n"))
                .map(String::strip)
                .filter(step -> !step.isEmpty())
                .toList();
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}

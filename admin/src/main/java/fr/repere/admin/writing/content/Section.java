package fr.repere.admin.writing.content;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A section of the editor: one form, saved by itself. */
public enum Section {
    TITLE("titre"),
    WHAT("contenu"),
    HOW("etapes"),
    WHO("public"),
    WHERE("lieux"),
    PRACTICAL("pratique"),
    THEMES("themes");

    private final String slug;

    Section(String slug) {
        this.slug = slug;
    }

    /** Its name in addresses, message keys and forms. */
    public String slug() {
        return slug;
    }

    /** The section of a name in an address. */
    public static Optional<Section> findBySlug(String slug) {
        return Arrays.stream(values())
                .filter(section -> section.slug.equals(slug))
                .findFirst();
    }

    /** The sections of a kind, in order: a démarche has no place. */
    public static List<Section> listOf(Kind kind) {
        return Arrays.stream(values())
                .filter(section -> kind == Kind.DISPOSITIF || section != WHERE)
                .toList();
    }

    /** The section in which a field is, by the first word of its name; places' fields begin with {@code places}. */
    public static Section ofField(String field) {
        return switch (field.split("[.\\[]", 2)[0]) {
            case "title", "brand", "summary", "administration" -> TITLE;
            case "what", "why" -> WHAT;
            case "how", "next" -> HOW;
            case "places", "zone", "zoneNational", "online", "territories", "nationalReason" -> WHERE;
            case "mainTheme", "secondaryThemes", "needs" -> THEMES;
            case "price", "amounts", "days", "frequency", "commitment", "modes" -> PRACTICAL;
            default -> WHO;
        };
    }
}

package fr.repere.search.web.site.home;

import java.util.Map;

/** The picture of each theme, from the design system's pictograms. */
public final class ThemePictures {

    private static final Map<String, String> FILES = Map.of(
            "administratif", "document-signature.svg",
            "francais", "language.svg",
            "logement", "house.svg",
            "sante", "health.svg",
            "formation", "self-training.svg",
            "emploi", "companie.svg",
            "mobilite", "luggage.svg",
            "famille", "human-cooperation.svg",
            "etudes", "school.svg",
            "loisirs", "culture.svg");

    private ThemePictures() {}

    /** The name of a theme's file. */
    public static String of(String theme) {
        return FILES.getOrDefault(theme, "information.svg");
    }
}

package fr.repere.search.web.site.home;

import fr.repere.geodata.document.TerritoryDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the home page shows.
 *
 * @param local figures of the département that was chosen, or is preset
 * @param place what stands in the box of places: the one département that is preset, or nothing
 * @param mine the départements that are preset, when they are several
 */
record HomeView(
        List<ThemeTile> themes,
        List<Featured> featured,
        List<DepartementChoice> departements,
        @Nullable LocalFigures local,
        String place,
        List<TerritoryDocument> mine) {

    /** A theme and the name of its picture among the site's files. */
    record ThemeTile(String code, String name, String picture) {}

    /** A démarche, its texts in the language {@code lang}. */
    record Featured(String slug, String title, @Nullable String summary, String lang, String direction) {}

    /** A département to choose. */
    record DepartementChoice(String code, String name, boolean chosen) {}

    /** How many fiches stand in a département or name it in their zone, and how many are national or online. */
    record LocalFigures(String id, String name, long local, long everywhere) {}
}

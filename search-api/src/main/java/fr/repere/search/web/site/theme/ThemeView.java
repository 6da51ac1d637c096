package fr.repere.search.web.site.theme;

import fr.repere.search.web.site.results.HitView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a theme shows.
 *
 * @param all how many fiches have the theme
 * @param address the search that shows them
 * @param local the same in the département that was chosen; its numbers then stand at the needs
 * @param demarches those read most
 * @param map address of the picture of its coverage, to be given a width; {@code vector} of the same as drawing
 */
record ThemeView(
        String code,
        String name,
        String picture,
        long all,
        String address,
        @Nullable Local local,
        List<Need> needs,
        List<Choice> departements,
        List<HitView> demarches,
        List<Row> coverage,
        String map,
        String vector) {

    /** A need, how many fiches meet it, and the search that shows them. */
    record Need(String name, long fiches, String address) {}

    /** A département with its local fiches of the theme. */
    record Local(String name, long fiches, String address) {}

    /** A département to choose. */
    record Choice(String code, String name, boolean chosen) {}

    /** What counts in a département, which is told on the page at {@code address}. */
    record Row(String code, String name, String address, long fiches, long places, long structures) {}

    /** A theme among all: its fiches and those of its needs. */
    record Tile(String name, String picture, String address, long fiches, String search, List<Need> needs) {}
}

package fr.repere.search.web.site.map;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the map shows: a number for each territory, and its class.
 *
 * @param heading what is counted, by which territories
 * @param sentences what the numbers mean in all
 * @param measure what the first number of a row is, the one that decides about its class
 * @param legend the classes, as the API has them
 * @param columns heads of the further columns of the table
 * @param rows in the order asked for
 * @param farthest the most populous of the communes that are too far; none where that is not asked
 */
record MapLayer(
        String heading,
        List<String> sentences,
        String measure,
        List<Entry> legend,
        List<Column> columns,
        List<Row> rows,
        List<Far> farthest) {

    /** A class: its colour as {@code #rrggbb}, its bounds, how many territories are in it. */
    record Entry(String colour, boolean hatched, String label, long count) {}

    /**
     * A column.
     *
     * @param code by which the address asks for its order
     * @param address of the map in that order
     * @param order {@code ascending}, {@code descending}, or nothing
     */
    record Column(
            String code,
            String label,
            String address,
            @Nullable String order) {}

    /**
     * A territory.
     *
     * @param code of INSEE when people know it, as that of a département
     * @param colour of its class
     * @param label its name and what decides about its class, for the map
     * @param point longitude and latitude, for territories whose outline no map of the page has
     * @param address of the map with it chosen
     */
    record Row(
            String id,
            String name,
            @Nullable String code,
            String colour,
            String label,
            @Nullable String point,
            List<String> cells,
            String address,
            boolean chosen) {}

    /** A commune far from everything: who lives there, and how far it is. */
    record Far(String id, String name, String people, String distance) {}
}

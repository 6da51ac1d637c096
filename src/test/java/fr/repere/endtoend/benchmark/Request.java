package fr.repere.endtoend.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request of the load; each target puts it in its own language.
 *
 * @param where absent when no place is asked for
 */
record Request(Shape shape, Optional<Where> where) {

    /** Hits asked for. */
    static final int SIZE = 20;

    /**
     * What people ask, without the place.
     *
     * @param number its line in the file of shapes, from 1
     * @param words empty when only filters are asked
     * @param language of the words; {@code typo} for misspelt French
     * @param place {@code commune}, {@code departement}, {@code point} or {@code none}
     * @param filters values by parameter of the endpoint
     */
    record Shape(int number, String words, String language, String place, Map<String, String> filters) {

        boolean hasWords() {
            return !words.isEmpty();
        }

        boolean isMisspelt() {
            return language.equals("typo");
        }

        /** The language whose analysis the words get. */
        String analysis() {
            return isMisspelt() ? "fr" : language;
        }

        /** As it is shown in the report. */
        String shown() {
            String asked = hasWords() ? "« " + words + " »" : "";
            return "%d: %s %s %s"
                    .formatted(number, place, asked, filters.isEmpty() ? "" : filters.toString())
                    .strip()
                    .replaceAll(" +", " ");
        }
    }

    /**
     * Where is asked.
     *
     * @param territory id of a territory, absent when a point is asked
     * @param lineage ids of the territory, or of the point's commune, and of those that it lies in
     * @param lon degrees east of the point, or of a point in the territory
     * @param lat degrees north of it
     * @param surroundings the territory and what is near as well-known text; absent where a circle around the point serves
     */
    record Where(
            Optional<String> territory, List<String> lineage, double lon, double lat, Optional<String> surroundings) {}

    /** The same for requests that ask the same. */
    String key() {
        return shape.number()
                + where.map(at -> " " + at.territory().orElseGet(() -> at.lon() + "," + at.lat()))
                        .orElse("");
    }
}

package fr.repere.endtoend.benchmark;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A generated fiche, before it becomes rows of the product and a row of the SQL baseline. Of its criteria an empty list or value means
 * "not stated".
 *
 * @param number its rank, from 0
 * @param structure rank of the organisation that holds it
 * @param themes the main theme first
 * @param zone ids of the territories that it covers
 * @param texts by language, French always
 */
record Fiche(
        long number,
        UUID id,
        String kind,
        Structure structure,
        List<String> themes,
        List<String> needs,
        boolean online,
        boolean national,
        List<String> zone,
        Criteria criteria,
        Map<String, Text> texts,
        List<Place> places,
        LocalDate publishedOn,
        LocalDate verifiedOn) {

    /** The organisation that holds a fiche. */
    record Structure(UUID id, long number, String name) {}

    /** Texts in one language. */
    record Text(String title, String summary, String what, List<String> how) {}

    /**
     * Where it is held.
     *
     * @param lon degrees east
     * @param lat degrees north
     */
    record Place(Country.Commune commune, String street, double lon, double lat, Optional<String> openingHours) {}

    /** For whom it is. */
    record Criteria(
            List<String> statuses,
            List<String> profiles,
            Optional<Integer> ageMin,
            Optional<Integer> ageMax,
            List<String> levels,
            List<String> receptionLanguages,
            Optional<String> price,
            List<String> days,
            List<String> conditions,
            List<String> modes) {}

    String slug() {
        return "fiche-" + number;
    }
}

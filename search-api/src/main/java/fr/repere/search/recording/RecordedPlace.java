package fr.repere.search.recording;

import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.query.Where;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The place of a search as it is recorded. A small commune stands for few people, so its EPCI or département is named instead; of a
 * point only the département; of many places at once, which somebody chose one by one, only their départements.
 *
 * @param places ids of the territories asked for, or of wider ones
 * @param in these and all that they lie in
 * @param point whether a point was asked for
 */
record RecordedPlace(List<String> places, List<String> in, boolean point) {

    /** INSEE calls a commune urban from that number of inhabitants on. */
    static final long LEAST_INHABITANTS = 2_000;

    private static final int MOST_PLACES = 5;
    private static final String COMMUNE = "commune";
    private static final List<String> WIDE = List.of("departement:", "region:");
    private static final RecordedPlace NOWHERE = new RecordedPlace(List.of(), List.of(), false);

    /** What is recorded of a place. */
    static RecordedPlace of(Where where) {
        return where instanceof Where.Around around ? around(around) : NOWHERE;
    }

    private static RecordedPlace around(Where.Around around) {
        boolean point = around.point().isPresent();
        boolean wide = point || around.territories().size() > MOST_PLACES;
        Set<String> places = new LinkedHashSet<>();
        Set<String> in = new LinkedHashSet<>();
        for (TerritoryDocument territory : around.territories()) {
            List<String> lineage = lineage(territory, wide);
            lineage.stream().findFirst().ifPresent(places::add);
            in.addAll(lineage);
        }
        return new RecordedPlace(
                places.stream().sorted().toList(), in.stream().sorted().toList(), point);
    }

    /** The ids of what may be recorded of a territory: the smallest first. */
    private static List<String> lineage(TerritoryDocument territory, boolean wide) {
        boolean small = territory.kind().equals(COMMUNE) && territory.population() < LEAST_INHABITANTS;
        return Stream.concat(Stream.of(territory.id()), territory.within().stream())
                .filter(id -> !(small && id.equals(territory.id())))
                .filter(id -> !wide || WIDE.stream().anyMatch(id::startsWith))
                .toList();
    }
}

package fr.repere.geodata.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a fiche counts on a coverage map. It counts in each territory that it has a place in, and in each that its zone names or names a
 * part of: a wider zone is not spread over what lies in it, and a national fiche counts nowhere but apart. Codes are INSEE codes without
 * prefix.
 *
 * @param as {@code local}, {@code national} or {@code online}: local is what is not national and has a place or a zone, online what has
 *     neither; every fiche is exactly one of them
 * @param region régions that it counts in; empty unless it is local, as the three that follow
 * @param departement départements that it counts in
 * @param epci EPCI that it counts in
 * @param commune communes that it counts in
 * @param places how many places it has in which territory: {@code departement:21 3}
 * @param structures by the kind of territory, the code of each that it counts in and the id of the structure that holds it:
 *     {@code 21 4f0c…}. As one value, the pair is counted in one go; structures counted inside each territory take the engine a time that
 *     grows with the product of both
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CountedDocument(
        String as,
        List<String> region,
        List<String> departement,
        List<String> epci,
        List<String> commune,
        List<String> places,
        Map<String, List<String>> structures) {

    private static final String REGION = "region:";
    private static final String DEPARTEMENT = "departement:";
    private static final String EPCI = "epci:";
    private static final String COMMUNE = "commune:";

    /**
     * Where a fiche counts.
     *
     * @param national whether it concerns the whole country
     * @param inOfPlaces for each of its places the ids of all territories that it stands in, such as {@code departement:21}
     * @param coversWithin ids of the territories that its zone names, and of those that these lie in
     * @param structure id of the structure that holds it
     */
    public static CountedDocument of(
            boolean national, List<List<String>> inOfPlaces, List<String> coversWithin, Optional<String> structure) {
        boolean local = !national && (!inOfPlaces.isEmpty() || !coversWithin.isEmpty());
        if (!local) {
            return new CountedDocument(
                    (national ? Reach.NATIONAL : Reach.ONLINE).code(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Map.of());
        }
        Set<String> all = new LinkedHashSet<>(coversWithin);
        Map<String, Integer> places = new LinkedHashMap<>();
        inOfPlaces.forEach(in -> in.forEach(id -> {
            all.add(id);
            places.merge(id, 1, Integer::sum);
        }));
        List<String> numbers = new ArrayList<>();
        places.forEach((id, number) -> numbers.add(id + " " + number));
        return new CountedDocument(
                Reach.LOCAL.code(),
                codes(REGION, all),
                codes(DEPARTEMENT, all),
                codes(EPCI, all),
                codes(COMMUNE, all),
                numbers,
                structure.map(held -> pairs(all, held)).orElse(Map.of()));
    }

    private static Map<String, List<String>> pairs(Set<String> territories, String structure) {
        Map<String, List<String>> pairs = new LinkedHashMap<>();
        for (String id : territories) {
            int colon = id.indexOf(':');
            pairs.computeIfAbsent(id.substring(0, colon), kind -> new ArrayList<>())
                    .add(id.substring(colon + 1) + " " + structure);
        }
        return pairs;
    }

    private static List<String> codes(String prefix, Set<String> ids) {
        return ids.stream()
                .filter(id -> id.startsWith(prefix))
                .map(id -> id.substring(prefix.length()))
                .toList();
    }
}

package fr.repere.geodata.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CountedDocument(
        String as,
        List<String> region,
        List<String> departement,
        List<String> epci,
        List<String> commune,
        List<String> places) {

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
     */
    public static CountedDocument of(boolean national, List<List<String>> inOfPlaces, List<String> coversWithin) {
        boolean local = !national && (!inOfPlaces.isEmpty() || !coversWithin.isEmpty());
        if (!local) {
            return new CountedDocument(
                    (national ? Reach.NATIONAL : Reach.ONLINE).code(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
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
                numbers);
    }

    private static List<String> codes(String prefix, Set<String> ids) {
        return ids.stream()
                .filter(id -> id.startsWith(prefix))
                .map(id -> id.substring(prefix.length()))
                .toList();
    }
}

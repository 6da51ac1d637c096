package fr.repere.search.place;

import fr.repere.geodata.document.MandateDocument;
import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.search.query.Origin;
import fr.repere.search.query.Where;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** From a code or a point to a place that can be searched. Only a boundary that was not asked for lately costs a round trip. */
@Component
public class Places {

    private static final String NAMED = TerritoryDocument.NAMED + ":";

    private final TerritoryCache territories;

    /** Places among the territories kept in memory. */
    public Places(TerritoryCache territories) {
        this.territories = territories;
    }

    /**
     * The territory with this id or former id, without its boundary; of a named territory its parts. Nothing when there is none. Costs no
     * round trip.
     */
    public List<TerritoryDocument> territories(String idOrFormerId) {
        Edition edition = territories.current();
        return idOrFormerId.startsWith(NAMED)
                ? territories
                        .findNamed(idOrFormerId)
                        .map(named -> parts(named, edition))
                        .orElse(List.of())
                : edition.find(idOrFormerId).stream().toList();
    }

    /**
     * The surroundings of the territory with this id or former id, or nothing when there is none. A named territory is all its parts as
     * one place, whether it is valid today or not; parts that no longer exist are left out.
     */
    public Optional<Where.Around> find(String idOrFormerId, double radiusMetres) {
        List<TerritoryDocument> found = territories(idOrFormerId);
        return found.isEmpty() ? Optional.empty() : Optional.of(around(found, territories.current(), radiusMetres));
    }

    private static List<TerritoryDocument> parts(TerritoryDocument named, Edition edition) {
        MandateDocument mandate = named.mandate();
        return mandate == null
                ? List.of()
                : mandate.parts().stream()
                        .flatMap(id -> edition.withId(id).stream())
                        .toList();
    }

    /** All boundaries come in one round trip. */
    private static Where.Around around(List<TerritoryDocument> found, Edition edition, double radiusMetres) {
        Map<String, Outline> outlines = edition.outlines(found);
        return together(found.stream()
                .map(territory -> new Where.Around(
                        List.of(territory),
                        Optional.empty(),
                        origin(territory, Optional.ofNullable(outlines.get(territory.id()))),
                        radiusMetres))
                .toList());
    }

    /** Several territories as one place; each at most once. */
    public static Where.Around together(List<Where.Around> places) {
        Map<String, Where.Around> distinct = new LinkedHashMap<>();
        places.forEach(place -> distinct.putIfAbsent(place.key(), place));
        if (distinct.size() == 1) {
            return places.getFirst();
        }
        return new Where.Around(
                distinct.values().stream()
                        .flatMap(place -> place.territories().stream())
                        .toList(),
                Optional.empty(),
                new Several(distinct.values().stream().map(Where.Around::origin).toList()),
                places.getFirst().radiusMetres());
    }

    /** The surroundings of a point, with the commune that it lies in. */
    public Where.Around around(LonLat point, double radiusMetres) {
        return new Where.Around(
                territories.current().communeOf(point).stream().toList(),
                Optional.of(point),
                new Spot(point),
                radiusMetres);
    }

    private static Origin origin(TerritoryDocument territory, Optional<Outline> outline) {
        return outline.<Origin>map(Function.identity())
                .or(() -> Optional.ofNullable(territory.point())
                        .map(PointDocument::toLonLat)
                        .map(Spot::new))
                .orElseGet(Nowhere::new);
    }
}

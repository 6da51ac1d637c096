package fr.repere.search.place;

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

    private final TerritoryCache territories;

    /** Places among the territories kept in memory. */
    public Places(TerritoryCache territories) {
        this.territories = territories;
    }

    /** The territory with this id or former id, without its boundary. Costs no round trip. */
    public Optional<TerritoryDocument> territory(String idOrFormerId) {
        return territories.current().find(idOrFormerId);
    }

    /** The surroundings of the territory with this id or former id, or nothing when there is none. */
    public Optional<Where.Around> find(String idOrFormerId, double radiusMetres) {
        Edition edition = territories.current();
        return edition.find(idOrFormerId)
                .map(territory -> new Where.Around(
                        List.of(territory), Optional.empty(), origin(territory, edition), radiusMetres));
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

    private static Origin origin(TerritoryDocument territory, Edition edition) {
        Optional<Origin> outline = edition.outline(territory).map(Function.identity());
        return outline.or(() -> Optional.ofNullable(territory.point())
                        .map(PointDocument::toLonLat)
                        .map(Spot::new))
                .orElseGet(Nowhere::new);
    }
}

package fr.repere.search.place;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.geodata.geometry.Wgs84;
import fr.repere.search.query.Origin;
import fr.repere.search.query.Territories;
import fr.repere.search.query.Where;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.springframework.stereotype.Component;

/** From a code or a point to a place that can be searched. Costs no round trip for a place that was asked for lately. */
@Component
public class Places {

    private static final int CANDIDATES = 8;
    /** Points are told apart down to 0.0001 degree, about 10 metres, when their commune is looked up. */
    private static final double GRID = 10_000;

    private final Territories territories;
    private final Cache<String, Optional<Located>> byCode;
    private final Cache<LonLat, Optional<TerritoryDocument>> communes;

    private record Located(TerritoryDocument territory, Origin origin) {}

    /** Places found through the index of territories. */
    public Places(Territories territories, PlaceSettings settings) {
        this.territories = territories;
        this.byCode = Caffeine.newBuilder()
                .maximumSize(settings.territories())
                .expireAfterWrite(settings.keep())
                .build();
        this.communes = Caffeine.newBuilder()
                .maximumSize(settings.points())
                .expireAfterWrite(settings.keep())
                .build();
    }

    /** The surroundings of the territory with this id or former id, or nothing when there is none. */
    public Optional<Where.Around> find(String idOrAlias, double radiusMetres) {
        Optional<Located> found =
                Optional.ofNullable(byCode.getIfPresent(idOrAlias)).orElseGet(() -> read(idOrAlias));
        return found.map(located ->
                new Where.Around(List.of(located.territory()), Optional.empty(), located.origin(), radiusMetres));
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
        return new Where.Around(communeOf(point).stream().toList(), Optional.of(point), new Spot(point), radiusMetres);
    }

    /** Only found territories are kept: made-up codes must not push real ones out. */
    private Optional<Located> read(String idOrAlias) {
        Optional<Located> found =
                territories.find(idOrAlias).map(territory -> new Located(bare(territory), origin(territory)));
        if (found.isPresent()) {
            byCode.put(idOrAlias, found);
        }
        return found;
    }

    private Optional<TerritoryDocument> communeOf(LonLat point) {
        LonLat cell =
                new LonLat(Math.round(point.longitude() * GRID) / GRID, Math.round(point.latitude() * GRID) / GRID);
        Optional<TerritoryDocument> known = communes.getIfPresent(cell);
        if (known != null) {
            return known;
        }
        List<TerritoryDocument> nearest = territories.listCommunesNear(cell, CANDIDATES);
        Optional<TerritoryDocument> commune = nearest.stream()
                .filter(candidate -> boundary(candidate)
                        .filter(area -> area.contains(cell.toPoint()))
                        .isPresent())
                .findFirst()
                .or(() -> nearest.stream().findFirst())
                .map(Places::bare);
        communes.put(cell, commune);
        return commune;
    }

    private static Origin origin(TerritoryDocument territory) {
        Optional<Origin> outline = boundary(territory).map(Outline::new);
        return outline.or(() -> Optional.ofNullable(territory.point())
                        .map(PointDocument::toLonLat)
                        .map(Spot::new))
                .orElseGet(Nowhere::new);
    }

    private static Optional<Geometry> boundary(TerritoryDocument territory) {
        return Optional.ofNullable(territory.boundary()).map(geoJson -> {
            try {
                return new GeoJsonReader(Wgs84.FACTORY).read(geoJson);
            } catch (ParseException e) {
                throw new IllegalStateException("boundary of " + territory.id() + " is not GeoJSON", e);
            }
        });
    }

    /** The territory without its boundary, which the outline holds already. */
    private static TerritoryDocument bare(TerritoryDocument territory) {
        return new TerritoryDocument(
                territory.id(),
                territory.kind(),
                territory.code(),
                territory.name(),
                territory.within(),
                territory.aliases(),
                territory.aliasNames(),
                territory.postalCodes(),
                territory.population(),
                territory.point(),
                territory.precision(),
                null);
    }
}

package fr.repere.search.map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.search.place.TerritoryCache;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Component;

/** The boundaries of territories on the plane of their zone, kept for the maps that follow until the territories change. */
@Component
class Boundaries {

    /** So many territories on one map, and each is too small for the fine grid to be seen. */
    private static final int MANY = 500;

    private static final int FINE_METRES = 20;
    private static final int COARSE_METRES = 150;

    private final TerritoryCache territories;
    private final Cache<Key, Boundary> kept;

    private record Key(String edition, String id, int grid) {}

    /**
     * A boundary ready to be drawn.
     *
     * @param shape polygons, in metres of the zone's projection
     */
    record Boundary(Zone zone, Geometry shape) {}

    Boundaries(TerritoryCache territories, MapSettings settings) {
        this.territories = territories;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(settings.boundaryCorners())
                .<Key, Boundary>weigher((key, boundary) -> 20 + boundary.shape().getNumPoints())
                .build();
    }

    /** A text that changes when boundaries do. */
    String edition() {
        return territories.edition();
    }

    /** The boundaries of those that have one, in the order asked for. Round trips only for those that no map showed yet. */
    Map<String, Boundary> of(Collection<String> ids) {
        int grid = ids.size() > MANY ? COARSE_METRES : FINE_METRES;
        String edition = edition();
        List<Key> keys = territories.named(ids).values().stream()
                .filter(TerritoryDocument::outlined)
                .map(territory -> new Key(edition, territory.id(), grid))
                .toList();
        Map<String, Boundary> found = new LinkedHashMap<>();
        kept.getAll(keys, missing -> read(missing)).forEach((key, boundary) -> found.put(key.id(), boundary));
        return found;
    }

    /** The points of territories, by their ids. */
    Map<String, LonLat> points(Collection<String> ids) {
        Map<String, LonLat> points = new HashMap<>();
        territories
                .named(ids)
                .forEach((id, territory) -> Optional.ofNullable(territory.point())
                        .map(PointDocument::toLonLat)
                        .ifPresent(point -> points.put(id, point)));
        return points;
    }

    private Map<Key, Boundary> read(Set<? extends Key> missing) {
        Map<String, Key> keys = new HashMap<>();
        missing.forEach(key -> keys.put(key.id(), key));
        Map<Key, Boundary> read = new HashMap<>();
        territories.boundaries(keys.keySet(), (id, inDegrees) -> {
            Key key = keys.get(id);
            if (key != null) {
                projected(inDegrees, key.grid()).ifPresent(boundary -> read.put(key, boundary));
            }
        });
        return read;
    }

    private static Optional<Boundary> projected(Geometry inDegrees, int grid) {
        Point inside = inDegrees.getInteriorPoint();
        return Zone.of(LonLat.of(inside))
                .map(zone -> new Boundary(zone, Plane.of(zone).of(inDegrees, grid)));
    }
}

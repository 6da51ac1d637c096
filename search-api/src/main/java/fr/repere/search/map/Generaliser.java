package fr.repere.search.map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.repere.search.map.Boundaries.Boundary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.TopologyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes from boundaries the corners that a scale cannot show. Neighbours are simplified together, so that a shared border stays
 * shared: each alone would leave slits of white between them.
 */
@Component
class Generaliser {

    private static final Logger LOG = LoggerFactory.getLogger(Generaliser.class);

    private final Boundaries boundaries;
    private final Cache<Key, Map<String, Generalised>> kept;

    private record Key(String edition, Zone zone, int step, List<String> ids) {}

    Generaliser(Boundaries boundaries, MapSettings settings) {
        this.boundaries = boundaries;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(settings.drawnCorners())
                .<Key, Map<String, Generalised>>weigher((key, drawn) -> corners(drawn))
                .build();
    }

    private static int corners(Map<String, Generalised> drawn) {
        return drawn.values().stream()
                .mapToInt(one -> 30 + one.geometry().getNumPoints())
                .sum();
    }

    /**
     * These boundaries for a scale, by the ids of their territories.
     *
     * @param metres what the scale can just show
     */
    Map<String, Generalised> of(Map<String, Boundary> all, Zone zone, double metres) {
        List<String> ids = all.entrySet().stream()
                .filter(entry -> entry.getValue().zone() == zone)
                .map(Map.Entry::getKey)
                .toList();
        // Scales that differ by less than a third share an entry: widths are asked for in all sizes.
        int step = (int) Math.floor(Math.log(Math.max(1, metres)) / Math.log(1.3));
        return kept.get(
                new Key(boundaries.edition(), zone, step, ids), key -> simplified(ids, all, Math.pow(1.3, step)));
    }

    private static Map<String, Generalised> simplified(List<String> ids, Map<String, Boundary> all, double metres) {
        Map<String, List<String>> byKind = new TreeMap<>();
        ids.forEach(id -> byKind.computeIfAbsent(id.substring(0, id.indexOf(':') + 1), kind -> new ArrayList<>())
                .add(id));
        Map<String, Generalised> drawn = new LinkedHashMap<>();
        byKind.values().forEach(kin -> drawn.putAll(coverage(kin, all, metres)));
        return drawn;
    }

    private static Map<String, Generalised> coverage(Collection<String> kin, Map<String, Boundary> all, double metres) {
        List<String> ids = List.copyOf(kin);
        Geometry[] shapes = ids.stream()
                .flatMap(id -> Optional.ofNullable(all.get(id)).stream())
                .map(boundary -> withoutSpecks(boundary.shape(), metres))
                .toArray(Geometry[]::new);
        Geometry[] simple = simple(shapes, metres);
        Map<String, Generalised> drawn = new LinkedHashMap<>();
        for (int i = 0; i < simple.length; i++) {
            Geometry shape = simple[i].isEmpty() ? shapes[i] : simple[i];
            if (!shape.isEmpty()) {
                // Rings in one direction: many shapes can then be filled as one, neighbours and what overlaps alike.
                drawn.put(ids.get(i), new Generalised(shape.norm(), metres));
            }
        }
        return drawn;
    }

    /**
     * JTS gives up on boundaries that overlap or touch themselves in certain ways, as imported ones sometimes do: those are drawn with
     * all their corners, which is slower and as right.
     */
    private static Geometry[] simple(Geometry[] shapes, double metres) {
        try {
            return CoverageSimplifier.simplify(shapes, metres);
        } catch (ArrayIndexOutOfBoundsException | IllegalArgumentException | TopologyException e) {
            LOG.warn("{} boundaries are drawn with all their corners: {}", shapes.length, e.toString());
            return shapes;
        }
    }

    /** Without islands smaller than what can be shown; the largest part always stays. */
    private static Geometry withoutSpecks(Geometry shape, double metres) {
        if (!(shape instanceof MultiPolygon parts)) {
            return shape;
        }
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < parts.getNumGeometries(); i++) {
            polygons.add((Polygon) parts.getGeometryN(i));
        }
        polygons.sort((a, b) -> Double.compare(b.getArea(), a.getArea()));
        List<Polygon> seen = new ArrayList<>(polygons.subList(0, Math.min(1, polygons.size())));
        polygons.stream()
                .skip(1)
                .filter(part -> part.getArea() > metres * metres)
                .forEach(seen::add);
        return Grid.FACTORY.createMultiPolygon(seen.toArray(Polygon[]::new));
    }
}

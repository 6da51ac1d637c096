package fr.repere.search.web.site.background;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.TerritoryKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/**
 * The outlines of all territories of a kind, simplified together so that neighbours keep their common border. Made anew when the
 * territories change.
 */
@Component
class Outlines {

    /** In degrees: about a kilometre, less than what a phone's screen shows of France. */
    private static final double TOLERANCE = 0.01;

    private static final int PARTS_OF_A_DEGREE = 1_000;

    private final TerritoryCache territories;
    private final Map<TerritoryKind, Made> made = new ConcurrentHashMap<>();

    /**
     * Outlines as they were made of an edition of the territories: WGS84, each number a part of a degree so that they are whole.
     *
     * @param scale how many parts a degree has
     * @param outlines by id the rings of a territory, holes among them: the first corner's longitude and latitude, then how far each further
     *     one lies from the one before; back to the first needs no saying
     */
    record Made(@JsonIgnore String edition, int scale, Map<String, List<int[]>> outlines) {}

    Outlines(TerritoryCache territories) {
        this.territories = territories;
    }

    /** The outlines of today. */
    Made current(TerritoryKind kind) {
        String edition = territories.edition();
        Made known = made.get(kind);
        if (known != null && known.edition().equals(edition)) {
            return known;
        }
        Made now = new Made(edition, PARTS_OF_A_DEGREE, make(kind));
        made.put(kind, now);
        return now;
    }

    private Map<String, List<int[]>> make(TerritoryKind kind) {
        Map<String, Geometry> boundaries = new TreeMap<>();
        territories.boundaries(
                territories.all().stream()
                        .filter(territory -> territory.kind().equals(kind.code()))
                        .map(TerritoryDocument::id)
                        .toList(),
                boundaries::put);
        List<String> ids = List.copyOf(boundaries.keySet());
        Geometry[] simplified = CoverageSimplifier.simplify(boundaries.values().toArray(Geometry[]::new), TOLERANCE);
        Map<String, List<int[]>> rings = new TreeMap<>();
        for (int i = 0; i < ids.size(); i++) {
            rings.put(ids.get(i), rings(simplified[i]));
        }
        return rings;
    }

    private static List<int[]> rings(Geometry outline) {
        List<int[]> rings = new ArrayList<>();
        Geometry lines = outline.getBoundary();
        for (int i = 0; i < lines.getNumGeometries(); i++) {
            rings.add(steps(lines.getGeometryN(i).getCoordinates()));
        }
        return rings;
    }

    private static int[] steps(Coordinate[] ring) {
        int[] steps = new int[2 * (ring.length - 1)];
        int x = 0;
        int y = 0;
        for (int i = 0; i < ring.length - 1; i++) {
            int nextX = (int) Math.round(ring[i].x * PARTS_OF_A_DEGREE);
            int nextY = (int) Math.round(ring[i].y * PARTS_OF_A_DEGREE);
            steps[2 * i] = nextX - x;
            steps[2 * i + 1] = nextY - y;
            x = nextX;
            y = nextY;
        }
        return steps;
    }
}

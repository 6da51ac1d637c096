package fr.repere.search.web.site.background;

import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.place.TerritoryCache;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/**
 * The outlines of départements, simplified together so that neighbours keep their common border. Made anew when the territories change.
 */
@Component
class DepartementLines {

    /** In degrees: about a kilometre, less than what a phone's screen shows of France. */
    private static final double TOLERANCE = 0.008;

    private static final double ROUNDED = 1_000;
    private static final String DEPARTEMENT = "departement";

    private final TerritoryCache territories;
    private volatile Made made = new Made("", Map.of());

    /**
     * Outlines as they were made of an edition of the territories.
     *
     * @param rings by département id: rings of longitude and latitude in degrees, WGS84, holes among them
     */
    record Made(String edition, Map<String, List<List<double[]>>> rings) {}

    DepartementLines(TerritoryCache territories) {
        this.territories = territories;
    }

    /** The outlines of today. */
    Made current() {
        String edition = territories.edition();
        if (!made.edition().equals(edition)) {
            made = new Made(edition, make());
        }
        return made;
    }

    private Map<String, List<List<double[]>>> make() {
        Map<String, Geometry> outlines = new TreeMap<>();
        territories.boundaries(
                territories.all().stream()
                        .filter(territory -> territory.kind().equals(DEPARTEMENT))
                        .map(TerritoryDocument::id)
                        .toList(),
                outlines::put);
        List<String> ids = List.copyOf(outlines.keySet());
        Geometry[] simplified = CoverageSimplifier.simplify(outlines.values().toArray(Geometry[]::new), TOLERANCE);
        Map<String, List<List<double[]>>> rings = new TreeMap<>();
        for (int i = 0; i < ids.size(); i++) {
            rings.put(ids.get(i), rings(simplified[i]));
        }
        return rings;
    }

    private static List<List<double[]>> rings(Geometry outline) {
        List<List<double[]>> rings = new ArrayList<>();
        Geometry lines = outline.getBoundary();
        for (int i = 0; i < lines.getNumGeometries(); i++) {
            List<double[]> ring = new ArrayList<>();
            for (Coordinate corner : lines.getGeometryN(i).getCoordinates()) {
                ring.add(new double[] {rounded(corner.x), rounded(corner.y)});
            }
            rings.add(ring);
        }
        return rings;
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * ROUNDED) / ROUNDED;
    }
}

package fr.repere.admin.writing.editor;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Role;
import fr.repere.admin.reference.ReferenceTerritories;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.geodata.territory.Boundary;
import fr.repere.geodata.territory.Commune;
import fr.repere.geodata.territory.TerritoryKind;
import fr.repere.geodata.territory.TerritoryStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The outlines of départements, on which the maps of the editor stand; the public site's scripts read them. */
@RestController
class MapData {

    /** In degrees: about a kilometre. */
    private static final double TOLERANCE = 0.01;

    private static final int PARTS_OF_A_DEGREE = 1_000;

    /** In degrees of latitude: about fifteen kilometres. */
    private static final double AROUND = 0.14;

    private static final int NAMES = 8;

    private final TerritoryStore store;
    private final ReferenceTerritories territories;
    private @Nullable Outlines made;

    MapData(TerritoryStore store, ReferenceTerritories territories) {
        this.store = store;
        this.territories = territories;
    }

    @Allowed(Role.ACCOUNT)
    @GetMapping("/espace/cartes/departements.json")
    ResponseEntity<Outlines> departements() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
                .body(outlines());
    }

    /** The communes around a point, the biggest ones: what shows where one is on a map without tiles. */
    @Allowed(Role.ACCOUNT)
    @GetMapping("/espace/cartes/communes.json")
    List<Named> communes(@RequestParam("longitude") double longitude, @RequestParam("latitude") double latitude) {
        LonLat here = new LonLat(
                Math.clamp(Double.isNaN(longitude) ? 0 : longitude, -180, 180),
                Math.clamp(Double.isNaN(latitude) ? 0 : latitude, -90, 90));
        return territories.current().listCommunes().stream()
                .filter(commune -> isAround(commune.point(), here))
                .sorted(Comparator.comparing(Commune::population).reversed())
                .limit(NAMES)
                .map(commune -> new Named(
                        commune.name(),
                        commune.point().longitude(),
                        commune.point().latitude()))
                .toList();
    }

    private static boolean isAround(LonLat point, LonLat here) {
        return Math.abs(point.latitude() - here.latitude()) < AROUND
                && Math.abs(point.longitude() - here.longitude()) < 2 * AROUND;
    }

    private synchronized Outlines outlines() {
        Outlines known = made;
        if (known == null) {
            known = make();
            made = known;
        }
        return known;
    }

    private Outlines make() {
        List<Boundary> boundaries = store.listBoundaries(TerritoryKind.DEPARTEMENT);
        Geometry[] simplified = CoverageSimplifier.simplify(
                boundaries.stream().map(Boundary::area).toArray(Geometry[]::new), TOLERANCE);
        Map<String, List<int[]>> outlines = new TreeMap<>();
        for (int i = 0; i < simplified.length; i++) {
            outlines.put(TerritoryKind.DEPARTEMENT.qualify(boundaries.get(i).code()), rings(simplified[i]));
        }
        return new Outlines(PARTS_OF_A_DEGREE, outlines);
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

    /**
     * Outlines in WGS84 as whole numbers.
     *
     * @param scale how many parts a degree has
     * @param outlines by code the rings of a département: the first corner's longitude and latitude, then how far each further one lies
     *     from the one before
     */
    record Outlines(int scale, Map<String, List<int[]>> outlines) {}

    /** A commune on the map. */
    record Named(String name, double longitude, double latitude) {}
}

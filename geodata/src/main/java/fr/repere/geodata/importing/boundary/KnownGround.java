package fr.repere.geodata.importing.boundary;

import fr.repere.geodata.geometry.LonLat;
import fr.repere.geodata.importing.line.LineRejected;
import fr.repere.geodata.territory.Commune;
import fr.repere.geodata.territory.Territories;
import fr.repere.geodata.territory.TerritoryKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Where each territory is known to lie: at the points of its communes. Maps often draw the overseas départements beside the mainland;
 * such an outline is right in shape and wrong by thousands of kilometres.
 */
final class KnownGround {

    private static final double FARTHEST_METRES = 100_000;

    private final Map<String, List<LonLat>> points = new HashMap<>();

    KnownGround(Territories territories) {
        for (Commune commune : territories.listCommunes()) {
            for (String code : territories.lineage(TerritoryKind.COMMUNE, commune.code())) {
                points.computeIfAbsent(code, key -> new ArrayList<>()).add(commune.point());
            }
        }
    }

    /**
     * Checks that an outline lies near what is known of its territory.
     *
     * @throws LineRejected when even the nearest point of the territory lies more than 100 km away
     */
    void check(TerritoryRecogniser.Recognised territory, Geometry area) {
        List<LonLat> known = points.getOrDefault(territory.kind().qualify(territory.code()), List.of());
        Envelope box = area.getEnvelopeInternal();
        double nearest = Double.MAX_VALUE;
        for (LonLat point : known) {
            nearest = Math.min(nearest, point.metresTo(nearestIn(box, point)));
            if (nearest <= FARTHEST_METRES) {
                return;
            }
        }
        if (!known.isEmpty()) {
            throw LineRejected.because(
                    "geometry",
                    "%s:%s à %d km".formatted(territory.kind().code(), territory.code(), Math.round(nearest / 1000)),
                    "contour à plus de 100 km de son territoire, déplacé pour la carte ou mal projeté");
        }
    }

    private static LonLat nearestIn(Envelope box, LonLat point) {
        return new LonLat(
                Math.clamp(point.longitude(), box.getMinX(), box.getMaxX()),
                Math.clamp(point.latitude(), box.getMinY(), box.getMaxY()));
    }
}

package fr.repere.geodata.territory;

import fr.repere.geodata.geometry.LonLat;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** From a point to the territory around it, by spatial indices that are built once and read by any number of threads. */
final class TerritoryLocator {

    private static final double METRES_PER_DEGREE = 111_320;

    private final STRtree departements = new STRtree();
    private final STRtree communes = new STRtree();

    TerritoryLocator(Collection<Commune> communes, List<Boundary> departements) {
        for (Boundary boundary : departements) {
            this.departements.insert(
                    boundary.area().getEnvelopeInternal(),
                    new Outline(boundary.code(), PreparedGeometryFactory.prepare(boundary.area())));
        }
        for (Commune commune : communes) {
            this.communes.insert(commune.point().toPoint().getEnvelopeInternal(), commune);
        }
        this.departements.build();
        this.communes.build();
    }

    Optional<String> findDepartementAt(LonLat position) {
        Point point = position.toPoint();
        for (Object candidate : departements.query(point.getEnvelopeInternal())) {
            if (candidate instanceof Outline outline && outline.area().covers(point)) {
                return Optional.of(outline.code());
            }
        }
        return Optional.empty();
    }

    Optional<Commune> findNearestCommune(LonLat position, double maxMetres) {
        double dLat = maxMetres / METRES_PER_DEGREE;
        double dLon = dLat / Math.max(0.1, Math.cos(Math.toRadians(position.latitude())));
        Envelope around = new Envelope(position.toPoint().getCoordinate());
        around.expandBy(dLon, dLat);
        List<?> candidates = communes.query(around);
        return candidates.stream()
                .map(Commune.class::cast)
                .map(commune -> new Near(commune, commune.point().metresTo(position)))
                .filter(near -> near.metres() <= maxMetres)
                .min(Comparator.comparingDouble(Near::metres))
                .map(Near::commune);
    }

    private record Outline(String code, PreparedGeometry area) {}

    private record Near(Commune commune, double metres) {}
}

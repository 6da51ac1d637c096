package fr.repere.search.place;

import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.geometry.LonLat;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** The communes by their points. A box of degrees finds who may be near, the geodesic decides who is. */
final class CommunePoints {

    private static final int CANDIDATES = 8;
    private static final double FARTHEST_METRES = 50_000;
    /** Where communes lie close together, this is enough; the box grows where they do not. */
    private static final double FIRST_METRES = 6_250;
    /** A degree of latitude is nowhere on WGS84 shorter. */
    private static final double LEAST_METRES_PER_DEGREE = 110_570;

    private final STRtree tree = new STRtree();

    private record Near(TerritoryDocument commune, double metres) {}

    /** Those of the territories that are communes and have a point. */
    CommunePoints(Collection<TerritoryDocument> territories) {
        for (TerritoryDocument territory : territories) {
            PointDocument point = territory.point();
            if (point != null && territory.kind().equals("commune")) {
                tree.insert(new Envelope(new Coordinate(point.lon(), point.lat())), territory);
            }
        }
        tree.build();
    }

    /** The eight communes nearest to a position, nearest first, none farther than 50 km. */
    List<TerritoryDocument> near(LonLat position) {
        List<Near> found = List.of();
        for (double metres = FIRST_METRES; metres <= FARTHEST_METRES && found.size() < CANDIDATES; metres *= 2) {
            found = within(metres, position);
        }
        return found.stream().map(Near::commune).toList();
    }

    private List<Near> within(double metres, LonLat position) {
        List<?> inBox = tree.query(box(metres, position));
        return inBox.stream()
                .map(TerritoryDocument.class::cast)
                .map(commune -> new Near(commune, metres(commune, position)))
                .filter(near -> near.metres() <= metres)
                .sorted(Comparator.comparingDouble(Near::metres)
                        .thenComparing(near -> near.commune().id()))
                .limit(CANDIDATES)
                .toList();
    }

    /** A box of degrees that holds the circle around a position; wide enough for the edge of it that is nearer to a pole. */
    private static Envelope box(double metres, LonLat position) {
        double north = metres / LEAST_METRES_PER_DEGREE;
        double farthestNorth = Math.min(90, Math.abs(position.latitude()) + north);
        double east = Math.min(360, north / Math.cos(Math.toRadians(farthestNorth)));
        return new Envelope(
                position.longitude() - east,
                position.longitude() + east,
                position.latitude() - north,
                position.latitude() + north);
    }

    private static double metres(TerritoryDocument commune, LonLat position) {
        PointDocument point = commune.point();
        return point == null ? Double.POSITIVE_INFINITY : point.toLonLat().metresTo(position);
    }
}

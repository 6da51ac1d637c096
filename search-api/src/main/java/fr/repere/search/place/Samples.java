package fr.repere.search.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.linearref.LengthIndexedLine;

/**
 * Points that stand for a boundary on a plane in metres, evenly along each of its rings: at corners alone a long straight side would
 * have none, and along the whole an island might.
 *
 * @param points at least one per ring
 * @param gap how far a point of the boundary may be from the nearest of them
 */
record Samples(List<Coordinate> points, double gap) {

    /** More cost the engine more than they tell; a boundary of many rings gets one more for each. */
    private static final int MOST = 48;
    /** Closer than that they tell nothing more. */
    private static final double CLOSEST_METRES = 500;

    /** Samples of the rings of a boundary. */
    static Samples along(Geometry rings) {
        double spacing = Math.max(CLOSEST_METRES, rings.getLength() / MOST);
        List<Coordinate> points = new ArrayList<>();
        for (int i = 0; i < rings.getNumGeometries(); i++) {
            Geometry ring = rings.getGeometryN(i);
            int number = (int) Math.max(1, Math.round(ring.getLength() / spacing));
            LengthIndexedLine along = new LengthIndexedLine(ring);
            for (int j = 0; j < number; j++) {
                points.add(along.extractPoint(j * ring.getLength() / number));
            }
        }
        return new Samples(points, gap(rings, points));
    }

    private static double gap(Geometry rings, List<Coordinate> points) {
        double gap = 0;
        for (int i = 0; i < rings.getNumGeometries(); i++) {
            Coordinate[] corners = rings.getGeometryN(i).getCoordinates();
            for (int j = 1; j < corners.length; j++) {
                gap = Math.max(gap, gap(corners[j - 1], corners[j], points));
            }
        }
        return gap;
    }

    /** Of a side: no point of it is farther from a sample than the farther one of its ends. */
    private static double gap(Coordinate from, Coordinate to, List<Coordinate> points) {
        return Math.min(farther(from, to, nearest(from, points)), farther(from, to, nearest(to, points)));
    }

    private static double farther(Coordinate from, Coordinate to, Coordinate sample) {
        return Math.max(from.distance(sample), to.distance(sample));
    }

    private static Coordinate nearest(Coordinate corner, List<Coordinate> points) {
        return points.stream().min(Comparator.comparingDouble(corner::distance)).orElseThrow();
    }
}

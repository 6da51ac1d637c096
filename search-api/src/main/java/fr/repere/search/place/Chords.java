package fr.repere.search.place;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryEditor;
import org.locationtech.jts.geom.util.GeometryFixer;

/**
 * Replaces the edge of a polygon by as few chords as stay close to it. How close differs by side: an edge drawn a little too far
 * out may be cut back by its arcs, and must not be left at its notches. From each corner the chord goes as far as one straight line
 * passes every corner between closely enough; the directions that do so are a sector, which each further corner narrows.
 */
final class Chords extends GeometryEditor.CoordinateOperation {

    private static final int LEAST_CORNERS = 4;

    private final double inside;
    private final double outside;

    private Chords(double inside, double outside) {
        this.inside = inside;
        this.outside = outside;
    }

    /**
     * A polygon or multipolygon with fewer corners.
     *
     * @param inside by how much a chord may cut off what lay inside
     * @param outside by how much a chord may take in what lay outside
     */
    static Geometry along(Geometry polygon, double inside, double outside) {
        // Normal form turns shells clockwise and holes counterclockwise: the inside is on the right everywhere.
        Geometry plain = new GeometryEditor(polygon.getFactory()).edit(polygon.norm(), new Chords(inside, outside));
        return plain.isValid() ? plain : GeometryFixer.fix(plain);
    }

    @Override
    public Coordinate[] edit(Coordinate[] corners, Geometry edge) {
        List<Coordinate> kept = new ArrayList<>();
        kept.add(corners[0]);
        for (int at = 0; at < corners.length - 1; ) {
            at = farthestFrom(at, corners);
            kept.add(corners[at]);
        }
        return kept.size() < LEAST_CORNERS ? corners : kept.toArray(Coordinate[]::new);
    }

    private int farthestFrom(int start, Coordinate[] corners) {
        Coordinate from = corners[start];
        double ahead = direction(from, corners[start + 1]);
        double rightmost = -Math.PI / 2;
        double leftmost = Math.PI / 2;
        int farthest = start + 1;
        for (int i = start + 1; i < corners.length && rightmost <= leftmost; i++) {
            double turn = Math.IEEEremainder(direction(from, corners[i]) - ahead, 2 * Math.PI);
            if (turn >= rightmost && turn <= leftmost) {
                farthest = i;
            }
            double distance = from.distance(corners[i]);
            rightmost = Math.max(rightmost, turn - angle(inside, distance));
            leftmost = Math.min(leftmost, turn + angle(outside, distance));
        }
        return farthest;
    }

    private static double direction(Coordinate from, Coordinate to) {
        return Math.atan2(to.y - from.y, to.x - from.x);
    }

    private static double angle(double aside, double distance) {
        return distance <= aside ? Math.PI / 2 : Math.asin(aside / distance);
    }
}

package fr.repere.search.map;

import java.awt.Shape;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.awt.ShapeWriter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** A territory's boundary with as many corners as a scale can show, in metres of its zone. */
final class Generalised {

    private final Geometry geometry;
    private final Shape shape;
    private final double tolerance;
    private volatile @Nullable Middle middle;

    /**
     * The roomiest place of a territory.
     *
     * @param radius of the largest circle around it that stays inside, in metres
     */
    record Middle(Coordinate at, double radius) {}

    /**
     * A boundary made ready.
     *
     * @param geometry its polygons, their outer rings all running the same way, as JTS's normal form has them
     */
    Generalised(Geometry geometry, double tolerance) {
        this.geometry = geometry;
        this.tolerance = tolerance;
        this.shape = new ShapeWriter().toShape(geometry);
    }

    /** Its polygons. */
    Geometry geometry() {
        return geometry;
    }

    /** The same for Java2D, y still northwards. */
    Shape shape() {
        return shape;
    }

    /** Where a label has most room. Found once. */
    Middle middle() {
        Middle known = middle;
        if (known == null) {
            known = found();
            middle = known;
        }
        return known;
    }

    private Middle found() {
        MaximumInscribedCircle circle = new MaximumInscribedCircle(geometry, tolerance);
        Point centre = circle.getCenter();
        return new Middle(centre.getCoordinate(), circle.getRadiusLine().getLength());
    }
}

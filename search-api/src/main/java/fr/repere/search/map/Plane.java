package fr.repere.search.map;

import fr.repere.geodata.geometry.LonLat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * The plane of a zone: metres east and north in its projection. The first one costs over a second, in which GeoTools unpacks the
 * EPSG tables; they are asked for at start.
 */
final class Plane {

    private static final Map<Zone, Plane> KNOWN = new ConcurrentHashMap<>();

    private final MathTransform transform;

    private Plane(MathTransform transform) {
        this.transform = transform;
    }

    /** The plane of a zone. */
    static Plane of(Zone zone) {
        return KNOWN.computeIfAbsent(zone, Plane::decoded);
    }

    private static Plane decoded(Zone zone) {
        try {
            boolean longitudeFirst = true;
            return new Plane(CRS.findMathTransform(
                    DefaultGeographicCRS.WGS84, CRS.decode("EPSG:" + zone.epsg(), longitudeFirst), true));
        } catch (FactoryException e) {
            throw new IllegalStateException("EPSG:" + zone.epsg() + " is not known to GeoTools", e);
        }
    }

    /** Metres east and north of a position. */
    Coordinate of(LonLat position) {
        double[] at = {position.longitude(), position.latitude()};
        project(at);
        return new Coordinate(at[0], at[1]);
    }

    /**
     * A geometry in degrees on the plane, its corners on a {@link Grid}.
     *
     * @param spacing metres between the lines of the grid
     */
    Geometry of(Geometry inDegrees, double spacing) {
        return Grid.of(inDegrees, spacing, this::project);
    }

    private void project(double[] ordinates) {
        try {
            transform.transform(ordinates, 0, ordinates, 0, ordinates.length / 2);
        } catch (TransformException e) {
            throw new IllegalStateException("positions outside the projection of their zone", e);
        }
    }
}

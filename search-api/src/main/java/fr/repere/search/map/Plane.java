package fr.repere.search.map;

import fr.repere.geodata.geometry.LonLat;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.util.GeometryEditor;

/**
 * The plane of a zone: metres east and north in its projection. The first one costs over a second, in which GeoTools unpacks the
 * EPSG tables; they are asked for at start.
 */
final class Plane {

    /** Geometries in metres. Their SRID is left out: it would differ by zone and nothing leaves this package. */
    static final GeometryFactory FACTORY = new GeometryFactory();

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
     * A geometry in degrees on the plane, its corners on a grid. Two territories that share a border share it afterwards, since each
     * corner moves alike in both; corners that fall together become one, and rings that collapse disappear.
     *
     * @param grid metres between the lines of the grid
     */
    Geometry of(Geometry inDegrees, double grid) {
        return new GeometryEditor(FACTORY).edit(inDegrees, new GeometryEditor.CoordinateSequenceOperation() {
            @Override
            public CoordinateSequence edit(CoordinateSequence sequence, Geometry part) {
                return onGrid(sequence, grid);
            }
        });
    }

    private CoordinateSequence onGrid(CoordinateSequence sequence, double grid) {
        double[] ordinates = new double[2 * sequence.size()];
        for (int i = 0; i < sequence.size(); i++) {
            ordinates[2 * i] = sequence.getX(i);
            ordinates[2 * i + 1] = sequence.getY(i);
        }
        project(ordinates);
        float[] kept = new float[ordinates.length];
        int size = 0;
        for (int i = 0; i < ordinates.length; i += 2) {
            float x = (float) (Math.round(ordinates[i] / grid) * grid);
            float y = (float) (Math.round(ordinates[i + 1] / grid) * grid);
            if (size == 0 || kept[size - 2] != x || kept[size - 1] != y) {
                kept[size++] = x;
                kept[size++] = y;
            }
        }
        return new PackedCoordinateSequence.Float(Arrays.copyOf(kept, size < 8 ? 0 : size), 2, 0);
    }

    private void project(double[] ordinates) {
        try {
            transform.transform(ordinates, 0, ordinates, 0, ordinates.length / 2);
        } catch (TransformException e) {
            throw new IllegalStateException("positions outside the projection of their zone", e);
        }
    }
}

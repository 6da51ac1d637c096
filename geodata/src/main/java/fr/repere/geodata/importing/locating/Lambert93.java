package fr.repere.geodata.importing.locating;

import fr.repere.geodata.geometry.LonLat;
import java.util.Optional;
import org.geotools.api.geometry.Position;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.Position2D;
import org.geotools.referencing.CRS;

/** From Lambert-93 (EPSG:2154, metres, easting first) to WGS84. The transform is looked up at the first use, which takes a second. */
final class Lambert93 {

    private Lambert93() {}

    /** The position of an easting and a northing in metres, or nothing when they lie outside of the projection. */
    static Optional<LonLat> toWgs84(double easting, double northing) {
        try {
            Position position = Transform.TO_WGS84.transform(new Position2D(easting, northing), null);
            double longitude = position.getOrdinate(0);
            double latitude = position.getOrdinate(1);
            return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90
                    ? Optional.of(new LonLat(longitude, latitude))
                    : Optional.empty();
        } catch (TransformException outside) {
            return Optional.empty();
        }
    }

    /** Loaded at the first use, once. */
    private static final class Transform {

        static final MathTransform TO_WGS84 = find();

        private static MathTransform find() {
            try {
                // longitudeFirst, on both sides: EPSG:4326 has the latitude first otherwise.
                return CRS.findMathTransform(CRS.decode("EPSG:2154", true), CRS.decode("EPSG:4326", true), true);
            } catch (FactoryException e) {
                throw new IllegalStateException("EPSG:2154 is not in the bundled EPSG database", e);
            }
        }
    }
}

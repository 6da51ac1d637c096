package fr.repere.search.place;

import fr.repere.geodata.geometry.LonLat;
import fr.repere.geodata.geometry.Wgs84;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * A plane in metres that touches the Earth at a position: the azimuthal equidistant projection on the WGS84 ellipsoid. Exact
 * along lines through that position; across them distances grow by 0.07 % at 400 km and 0.4 % at 1,000 km.
 */
final class LocalPlane {

    private final LonLat middle;

    LocalPlane(LonLat middle) {
        this.middle = middle;
    }

    /** A position on the plane: x metres east, y metres north. */
    Coordinate toPlane(LonLat position) {
        return toPlane(position.longitude(), position.latitude());
    }

    /** The position of a point of the plane. */
    LonLat toEarth(Coordinate point) {
        double azimuth = Math.toDegrees(Math.atan2(point.x, point.y));
        GeodesicData reached =
                Geodesic.WGS84.Direct(middle.latitude(), middle.longitude(), azimuth, Math.hypot(point.x, point.y));
        return new LonLat(reached.lon2, reached.lat2);
    }

    /** A geometry in degrees, laid on the plane. */
    Geometry toPlane(Geometry inDegrees) {
        return mapped(inDegrees, at -> toPlane(at.x, at.y));
    }

    /** A geometry of the plane, in degrees. */
    Geometry toEarth(Geometry inMetres) {
        Geometry result = mapped(inMetres, at -> {
            LonLat position = toEarth(at);
            return new Coordinate(position.longitude(), position.latitude());
        });
        result.setSRID(Wgs84.SRID);
        return result;
    }

    private Coordinate toPlane(double longitude, double latitude) {
        GeodesicData line = Geodesic.WGS84.Inverse(middle.latitude(), middle.longitude(), latitude, longitude);
        double azimuth = Math.toRadians(line.azi1);
        return new Coordinate(line.s12 * Math.sin(azimuth), line.s12 * Math.cos(azimuth));
    }

    /** Where a coordinate goes. */
    private interface Mapping {
        Coordinate of(Coordinate coordinate);
    }

    private static Geometry mapped(Geometry geometry, Mapping mapping) {
        Geometry copy = geometry.copy();
        copy.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence sequence, int index) {
                Coordinate to = mapping.of(sequence.getCoordinate(index));
                sequence.setOrdinate(index, 0, to.x);
                sequence.setOrdinate(index, 1, to.y);
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        return copy;
    }
}

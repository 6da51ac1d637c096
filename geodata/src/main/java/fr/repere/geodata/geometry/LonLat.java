package fr.repere.geodata.geometry;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;

/**
 * A position on the Earth in WGS84 (EPSG:4326), in decimal degrees, longitude first.
 *
 * @param longitude degrees east, from −180 to 180
 * @param latitude degrees north, from −90 to 90
 */
public record LonLat(double longitude, double latitude) {

    /**
     * Checks the range; NaN and infinities are refused.
     *
     * @throws InvalidCoordinates when a value lies outside its range
     */
    public LonLat {
        if (!(longitude >= -180 && longitude <= 180)) {
            throw InvalidCoordinates.longitude(longitude);
        }
        if (!(latitude >= -90 && latitude <= 90)) {
            throw InvalidCoordinates.latitude(latitude);
        }
    }

    /** The position of a JTS point in WGS84, whose x is the longitude. */
    public static LonLat of(Point point) {
        return new LonLat(point.getX(), point.getY());
    }

    /** This position as a JTS point with SRID 4326. */
    public Point toPoint() {
        return Wgs84.FACTORY.createPoint(new Coordinate(longitude, latitude));
    }

    /** The geodesic distance to another position, in metres. */
    public double metresTo(LonLat other) {
        return Distance.metres(this, other);
    }
}

package fr.repere.geodata.geometry;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A box aligned with the meridians, in WGS84 degrees, in the order of RFC 7946: west, south, east, north. It never crosses
 * the antimeridian: no French territory that the product serves does.
 */
public record BoundingBox(double west, double south, double east, double north) {

    /**
     * Checks that the corners are positions and in order.
     *
     * @throws InvalidCoordinates when a corner is no position
     * @throws IllegalArgumentException when west lies east of east, or south north of north
     */
    public BoundingBox {
        LonLat southWest = new LonLat(west, south);
        LonLat northEast = new LonLat(east, north);
        if (southWest.longitude() > northEast.longitude() || southWest.latitude() > northEast.latitude()) {
            throw new IllegalArgumentException("bounding box is not in the order west, south, east, north: %s,%s,%s,%s"
                    .formatted(west, south, east, north));
        }
    }

    /** The smallest box that holds a geometry. */
    public static BoundingBox of(Geometry geometry) {
        Envelope envelope = geometry.getEnvelopeInternal();
        return new BoundingBox(envelope.getMinX(), envelope.getMinY(), envelope.getMaxX(), envelope.getMaxY());
    }

    /** Whether a position lies in the box, its edges included. */
    public boolean contains(LonLat position) {
        return position.longitude() >= west
                && position.longitude() <= east
                && position.latitude() >= south
                && position.latitude() <= north;
    }
}

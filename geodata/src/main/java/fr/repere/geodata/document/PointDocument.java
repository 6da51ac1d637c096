package fr.repere.geodata.document;

import fr.repere.geodata.geometry.LonLat;

/**
 * A position in the form that Elasticsearch's {@code geo_point} reads from an object.
 *
 * @param lon degrees east, WGS84
 * @param lat degrees north, WGS84
 */
public record PointDocument(double lon, double lat) {

    /** The document form of a position. */
    public static PointDocument of(LonLat position) {
        return new PointDocument(position.longitude(), position.latitude());
    }

    /** This position as a value. */
    public LonLat toLonLat() {
        return new LonLat(lon, lat);
    }
}

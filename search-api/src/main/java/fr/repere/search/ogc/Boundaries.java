package fr.repere.search.ogc;

import fr.repere.geodata.geometry.Wgs84;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.operation.predicate.RectangleIntersects;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Reads boundaries, GeoJSON text in WGS84, longitude first. */
final class Boundaries {

    private Boundaries() {}

    /** The box around a boundary, without building its geometry: every commune of France has one. */
    static Envelope box(String geoJson) {
        Envelope box = new Envelope();
        try (JsonParser parser = JsonMapper.shared().createParser(geoJson)) {
            JsonToken before = null;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                // The first two numbers of an array of numbers are a position.
                if (token.isNumeric() && before == JsonToken.START_ARRAY) {
                    double longitude = parser.getDoubleValue();
                    parser.nextToken();
                    box.expandToInclude(longitude, parser.getDoubleValue());
                }
                before = token;
            }
        }
        return box;
    }

    /** Whether a boundary has a point in common with a box. */
    static boolean meets(String geoJson, Envelope box) {
        try {
            Geometry area = Wgs84.FACTORY.toGeometry(box);
            Geometry boundary = new GeoJsonReader(Wgs84.FACTORY).read(geoJson);
            return area instanceof Polygon rectangle
                    ? RectangleIntersects.intersects(rectangle, boundary)
                    : area.intersects(boundary);
        } catch (ParseException e) {
            throw new IllegalStateException("a boundary is not GeoJSON", e);
        }
    }
}

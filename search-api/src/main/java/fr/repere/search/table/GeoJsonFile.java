package fr.repere.search.table;

import fr.repere.geodata.geometry.LonLat;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/**
 * GeoJSON after RFC 7946 written as it comes: WGS84 with the longitude first, and a null geometry where no position is known. A line per
 * feature, so that programs can read it piece by piece.
 */
public final class GeoJsonFile {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;
    private final List<SerializableString> properties;

    private GeoJsonFile(JsonGenerator json, List<String> properties) {
        this.json = json;
        this.properties = properties.stream()
                .<SerializableString>map(SerializedString::new)
                .toList();
    }

    /**
     * A collection on a stream, which stays the caller's.
     *
     * @param members what else is said of the collection, in order
     * @param properties names of the properties that every feature has
     */
    public static GeoJsonFile open(OutputStream out, Map<String, String> members, List<String> properties)
            throws IOException {
        try {
            JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            members.forEach(json::writeStringProperty);
            json.writeArrayPropertyStart("features");
            return new GeoJsonFile(json, properties);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Writes a feature.
     *
     * @param id names it among all; none when absent
     * @param cells as many as there are properties
     * @throws IOException when nobody reads any longer: stop
     */
    public void feature(Optional<String> id, Optional<LonLat> point, List<Cell> cells) throws IOException {
        CsvTable.requireWidth(cells, properties.size());
        try {
            json.writeRaw('\n');
            json.writeStartObject();
            json.writeStringProperty("type", "Feature");
            id.ifPresent(known -> json.writeStringProperty("id", known));
            json.writeName("geometry");
            point.ifPresentOrElse(this::geometry, json::writeNull);
            json.writeObjectPropertyStart("properties");
            for (int i = 0; i < cells.size(); i++) {
                json.writeName(properties.get(i));
                value(cells.get(i));
            }
            json.writeEndObject();
            json.writeEndObject();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private void geometry(LonLat point) {
        json.writeStartObject();
        json.writeStringProperty("type", "Point");
        json.writeArrayPropertyStart("coordinates");
        json.writeNumber(point.longitude());
        json.writeNumber(point.latitude());
        json.writeEndArray();
        json.writeEndObject();
    }

    private void value(Cell cell) {
        switch (cell) {
            case Cell.Text(String text) -> json.writeString(text);
            case Cell.Number number -> json.writeNumber(number.value());
            case Cell.Date date -> json.writeString(date.value().toString());
            case Cell.Empty empty -> json.writeNull();
        }
    }

    /** Ends the collection and flushes the stream; what was not finished is not whole. */
    public void finish() throws IOException {
        try {
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
            json.flush();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }
}

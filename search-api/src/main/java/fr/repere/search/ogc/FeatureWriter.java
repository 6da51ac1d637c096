package fr.repere.search.ogc;

import fr.repere.geodata.geometry.LonLat;
import java.io.OutputStream;
import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes features as GeoJSON (RFC 7946), one by one. */
@Component
public class FeatureWriter {

    private final JsonMapper mapper;

    FeatureWriter(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Writes a feature collection while it is read (requirement {@code /req/core/fc-response}). What is known only at the end, the number of
     * features and the link to the next ones, is written there.
     *
     * @param links the links of the answer, by where the next one begins
     */
    public void write(OutputStream out, ItemsReading reading, Function<Optional<String>, List<Link>> links) {
        // Not closed when reading fails: closing would end the document as if it were whole.
        JsonGenerator json = mapper.createGenerator(out);
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeStringProperty(
                "timeStamp", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        json.writeNumberProperty("numberMatched", reading.matched());
        json.writeArrayPropertyStart("features");
        reading.forEach(feature -> write(json, feature, List.of()));
        json.writeEndArray();
        json.writeNumberProperty("numberReturned", reading.returned());
        json.writePOJOProperty("links", links.apply(reading.next()));
        json.writeEndObject();
        json.close();
    }

    /** Writes one feature with its links (requirements {@code /req/core/f-success} and {@code f-links}). */
    public void write(OutputStream out, Feature feature, List<Link> links) {
        try (JsonGenerator json = mapper.createGenerator(out)) {
            write(json, feature, links);
        }
    }

    /** The geometry of a feature as text, for people; empty when it has none. */
    public String geometry(Feature feature) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = mapper.createGenerator(text)) {
            feature.geometry().ifPresent(geometry -> write(json, geometry));
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Feature feature, List<Link> links) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", feature.id());
        json.writeName("geometry");
        feature.geometry().ifPresentOrElse(geometry -> write(json, geometry), json::writeNull);
        json.writePOJOProperty("properties", feature.properties());
        if (!links.isEmpty()) {
            json.writePOJOProperty("links", links);
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Geometry geometry) {
        switch (geometry) {
            case Geometry.Drawn drawn -> json.writeRawValue(drawn.geoJson());
            case Geometry.Spot spot -> {
                json.writeStartObject();
                json.writeStringProperty("type", "Point");
                json.writeName("coordinates");
                write(json, spot.position());
                json.writeEndObject();
            }
            case Geometry.Spots spots -> {
                json.writeStartObject();
                json.writeStringProperty("type", "MultiPoint");
                json.writeArrayPropertyStart("coordinates");
                spots.positions().forEach(position -> write(json, position));
                json.writeEndArray();
                json.writeEndObject();
            }
        }
    }

    private static void write(JsonGenerator json, LonLat position) {
        json.writeStartArray();
        json.writeNumber(position.longitude());
        json.writeNumber(position.latitude());
        json.writeEndArray();
    }
}

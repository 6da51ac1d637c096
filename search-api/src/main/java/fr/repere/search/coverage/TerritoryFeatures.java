package fr.repere.search.coverage;

import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.query.TerritoryRegister;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes territories as GeoJSON (RFC 7946, WGS84, longitude first), each with its boundary; with its point where the boundary is not
 * known. Boundaries are read a few at a time and passed on as they are, so that all communes of France take little memory.
 */
@Component
public class TerritoryFeatures {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    /** Communes are small, others are not: about a megabyte of boundaries at a time either way. */
    private static final int COMMUNES_AT_ONCE = 250;

    private static final int OTHERS_AT_ONCE = 10;
    private static final String COMMUNE = "commune";

    private final TerritoryRegister register;

    /** Boundaries come from the register. */
    public TerritoryFeatures(TerritoryRegister register) {
        this.register = register;
    }

    /** Writes the properties of a feature. */
    @FunctionalInterface
    interface Properties<T> {
        void write(T subject, JsonGenerator json);
    }

    /**
     * Writes a feature for each subject and flushes the stream, which stays open.
     *
     * @throws fr.repere.search.query.SearchUnavailable when the index stops answering on the way
     * @throws tools.jackson.core.JacksonException when nobody reads any longer
     */
    <T> void write(
            List<T> subjects, Function<T, TerritoryDocument> territory, OutputStream out, Properties<T> properties) {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeArrayPropertyStart("features");
            for (List<T> some : parts(subjects, territory)) {
                Map<String, String> boundaries =
                        boundaries(some.stream().map(territory).toList());
                for (T subject : some) {
                    feature(json, territory.apply(subject), boundaries);
                    json.writeObjectPropertyStart("properties");
                    properties.write(subject, json);
                    json.writeEndObject();
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** All are of one kind, or few. */
    private static <T> List<List<T>> parts(List<T> subjects, Function<T, TerritoryDocument> territory) {
        boolean communes = subjects.stream()
                .allMatch(subject -> territory.apply(subject).kind().equals(COMMUNE));
        int atOnce = communes ? COMMUNES_AT_ONCE : OTHERS_AT_ONCE;
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < subjects.size(); from += atOnce) {
            parts.add(subjects.subList(from, Math.min(subjects.size(), from + atOnce)));
        }
        return parts;
    }

    private Map<String, String> boundaries(List<TerritoryDocument> territories) {
        List<String> outlined = territories.stream()
                .filter(TerritoryDocument::outlined)
                .map(TerritoryDocument::id)
                .toList();
        return outlined.isEmpty() ? Map.of() : register.boundaries(outlined);
    }

    private static void feature(JsonGenerator json, TerritoryDocument territory, Map<String, String> boundaries) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", territory.id());
        json.writeName("geometry");
        String boundary = boundaries.get(territory.id());
        PointDocument point = territory.point();
        if (boundary != null) {
            json.writeRawValue(boundary);
        } else if (point != null) {
            json.writeStartObject();
            json.writeStringProperty("type", "Point");
            json.writeArrayPropertyStart("coordinates");
            json.writeNumber(point.lon());
            json.writeNumber(point.lat());
            json.writeEndArray();
            json.writeEndObject();
        } else {
            json.writeNull();
        }
    }
}

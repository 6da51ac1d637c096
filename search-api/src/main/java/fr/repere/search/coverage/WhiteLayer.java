package fr.repere.search.coverage;

import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.query.TerritoryRegister;
import fr.repere.search.query.WhiteLevel;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * White zones as a layer: GeoJSON after RFC 7946 (WGS84, longitude first), one feature per commune or territory, with its boundary where the
 * index has one and its point where it has not. Boundaries are read and written a few at a time.
 */
@Component
public class WhiteLayer {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    /** Communes are small, régions are not: about a megabyte of boundaries at a time either way. */
    private static final int COMMUNES_AT_ONCE = 250;

    private static final int TERRITORIES_AT_ONCE = 10;

    private final TerritoryRegister register;

    /** Boundaries come from the register. */
    public WhiteLayer(TerritoryRegister register) {
        this.register = register;
    }

    /**
     * Writes a layer and flushes it; the stream stays open.
     *
     * @param onlyWithout whether a layer of communes leaves out those that are covered
     * @throws IOException when nobody reads any longer
     * @throws fr.repere.search.query.SearchUnavailable when the index does not answer in time
     */
    public void write(WhiteResult result, boolean onlyWithout, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeArrayPropertyStart("features");
            if (result.query().by().filter(level -> level == WhiteLevel.COMMUNE).isPresent()) {
                List<WhiteCommune> communes = onlyWithout ? result.without() : result.communes();
                features(json, communes, COMMUNES_AT_ONCE, WhiteCommune::commune, WhiteProperties::of);
            } else {
                features(
                        json,
                        result.territories(),
                        TERRITORIES_AT_ONCE,
                        row -> row.territory().orElseThrow(),
                        WhiteProperties::of);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (JacksonException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        }
    }

    /** Writes the properties of a feature. */
    @FunctionalInterface
    private interface Properties<T> {
        void write(T subject, JsonGenerator json);
    }

    private <T> void features(
            JsonGenerator json,
            List<T> subjects,
            int atOnce,
            Function<T, TerritoryDocument> territory,
            Properties<T> properties) {
        for (int from = 0; from < subjects.size(); from += atOnce) {
            List<T> some = subjects.subList(from, Math.min(subjects.size(), from + atOnce));
            List<String> outlined = some.stream()
                    .map(territory)
                    .filter(TerritoryDocument::outlined)
                    .map(TerritoryDocument::id)
                    .toList();
            Map<String, String> boundaries = outlined.isEmpty() ? Map.of() : register.boundaries(outlined);
            for (T subject : some) {
                json.writeStartObject();
                json.writeStringProperty("type", "Feature");
                json.writeStringProperty("id", territory.apply(subject).id());
                json.writeName("geometry");
                geometry(json, territory.apply(subject), boundaries);
                json.writeObjectPropertyStart("properties");
                properties.write(subject, json);
                json.writeEndObject();
                json.writeEndObject();
            }
        }
    }

    private static void geometry(JsonGenerator json, TerritoryDocument territory, Map<String, String> boundaries) {
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

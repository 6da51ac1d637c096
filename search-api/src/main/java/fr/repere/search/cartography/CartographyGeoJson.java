package fr.repere.search.cartography;

import fr.repere.search.cartography.Cartography.Chapter;
import fr.repere.search.table.Cell;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** A cartography as GeoJSON (RFC 7946): a feature per row, its columns as properties, without geometry where no point is known. */
final class CartographyGeoJson {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private static final int LONGITUDE = CartographyRows.HEADERS.indexOf("Longitude");

    private CartographyGeoJson() {}

    /** Writes the collection. The stream stays open. */
    static void write(Cartography cartography, OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeStringProperty("title", cartography.title());
            json.writeStringProperty("date", cartography.date().toString());
            json.writeArrayPropertyStart("features");
            for (Chapter chapter : cartography.chapters()) {
                for (List<Cell> row : CartographyRows.of(chapter)) {
                    feature(row, json);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void feature(List<Cell> row, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeName("geometry");
        geometry(row.get(LONGITUDE), row.get(LONGITUDE + 1), json);
        json.writeObjectPropertyStart("properties");
        for (int column = 0; column < row.size(); column++) {
            if (column != LONGITUDE && column != LONGITUDE + 1) {
                json.writeName(CartographyRows.HEADERS.get(column));
                value(row.get(column), json);
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void geometry(Cell longitude, Cell latitude, JsonGenerator json) {
        if (longitude instanceof Cell.Empty) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("type", "Point");
        json.writeArrayPropertyStart("coordinates");
        value(longitude, json);
        value(latitude, json);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void value(Cell cell, JsonGenerator json) {
        switch (cell) {
            case Cell.Text text -> json.writeString(text.value());
            case Cell.Number number -> json.writeNumber(number.value());
            case Cell.Date date -> json.writeString(date.value().toString());
            case Cell.Empty empty -> json.writeNull();
        }
    }
}

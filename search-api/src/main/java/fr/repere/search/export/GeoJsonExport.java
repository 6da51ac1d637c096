package fr.repere.search.export;

import fr.repere.geodata.document.PlaceDocument;
import fr.repere.geodata.document.PointDocument;
import fr.repere.search.query.Hit;
import fr.repere.search.table.Cell;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * GeoJSON after RFC 7946: a feature per place, WGS84 with the longitude first, and a null geometry where no position is known. A line per
 * feature, so that programs can read it piece by piece.
 */
final class GeoJsonExport implements FicheWriter {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;
    private final List<Column> columns;
    private final Dictionary names;

    GeoJsonExport(OutputStream out, List<Column> columns, Dictionary names) throws IOException {
        this.json = JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
        this.columns = columns.stream()
                .filter(column -> column.of() != Column.Of.POSITION)
                .toList();
        this.names = names;
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeName("features");
        json.writeStartArray();
    }

    @Override
    public int fiche(Hit hit) throws IOException {
        List<PlaceRow> rows = PlaceRow.of(hit, names.language());
        try {
            rows.forEach(this::feature);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        return rows.size();
    }

    private void feature(PlaceRow row) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", row.key());
        json.writeName("geometry");
        geometry(row.place());
        json.writeName("properties");
        json.writeStartObject();
        for (Column column : columns) {
            json.writeName(column.key());
            write(column.value().apply(row));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void geometry(@Nullable PlaceDocument place) {
        PointDocument point = place == null ? null : place.point();
        if (point == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("type", "Point");
        json.writeName("coordinates");
        json.writeStartArray();
        json.writeNumber(point.lon());
        json.writeNumber(point.lat());
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Cell cell) {
        switch (cell) {
            case Cell.Text(String text) -> json.writeString(text);
            case Cell.Number number -> json.writeNumber(number.value());
            case Cell.Date date -> json.writeString(date.value().toString());
            case Cell.Empty empty -> json.writeNull();
        }
    }

    @Override
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

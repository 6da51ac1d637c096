package fr.repere.search.coverage;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.coverage.ComparedCoverage.Difference;
import fr.repere.search.coverage.CoverageTable.Row;
import fr.repere.search.query.TerritoryRegister;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes coverage as GeoJSON (RFC 7946, WGS84, longitude first): a feature for each territory, with its boundary; with its point where
 * the boundary is not known. Boundaries are read a few at a time and passed on as they are, so that all communes of France take little
 * memory.
 */
@Component
public class CoverageGeoJson {

    private static final int BOUNDARIES_AT_ONCE = 100;
    private static final JsonFactory JSON = new JsonFactory();

    private final TerritoryRegister register;

    CoverageGeoJson(TerritoryRegister register) {
        this.register = register;
    }

    /**
     * Writes a table. The stream stays open.
     *
     * @throws fr.repere.search.query.SearchUnavailable when the index stops answering on the way
     * @throws tools.jackson.core.JacksonException when nobody reads any longer
     */
    public void write(CoverageTable table, Language language, OutputStream out) {
        ClassLabels labels = new ClassLabels(language);
        write(table.rows(), Row::territory, out, (row, json) -> {
            json.writeNumberProperty("fiches", row.numbers().fiches().fiches());
            json.writeNumberProperty("places", row.numbers().places());
            json.writeNumberProperty("structures", row.numbers().structures());
            row.perTenThousand().ifPresent(share -> json.writeNumberProperty("perTenThousand", share));
            json.writeName("themes").writeStartObject();
            row.numbers().fiches().themes().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(theme -> json.writeNumberProperty(theme.getKey(), theme.getValue()));
            json.writeEndObject();
            row.classIndex().ifPresent(index -> classOf(json, index, labels.of(table.classes(), index)));
        });
    }

    /** Writes a comparison, as {@link #write} does a table. */
    public void write(ComparedCoverage compared, Language language, OutputStream out) {
        ClassLabels labels = new ClassLabels(language);
        write(compared.rows(), Difference::territory, out, (row, json) -> {
            json.writeNumberProperty("first", row.first());
            json.writeNumberProperty("second", row.second());
            json.writeNumberProperty("difference", row.difference());
            classOf(json, row.classIndex(), labels.ofDifference(compared.classes(), row.classIndex()));
        });
    }

    @FunctionalInterface
    private interface Properties<R> {
        void write(R row, JsonGenerator json);
    }

    private <R> void write(
            List<R> rows, Function<R, TerritoryDocument> territory, OutputStream out, Properties<R> properties) {
        JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), new NeverClosed(out));
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeName("features").writeStartArray();
        for (int start = 0; start < rows.size(); start += BOUNDARIES_AT_ONCE) {
            List<R> some = rows.subList(start, Math.min(start + BOUNDARIES_AT_ONCE, rows.size()));
            Map<String, String> boundaries =
                    boundaries(some.stream().map(territory).toList());
            for (R row : some) {
                feature(json, territory.apply(row), boundaries, () -> properties.write(row, json));
            }
        }
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }

    private Map<String, String> boundaries(List<TerritoryDocument> territories) {
        List<String> outlined = territories.stream()
                .filter(TerritoryDocument::outlined)
                .map(TerritoryDocument::id)
                .toList();
        return outlined.isEmpty() ? Map.of() : register.boundaries(outlined);
    }

    private static void feature(
            JsonGenerator json, TerritoryDocument territory, Map<String, String> boundaries, Runnable numbers) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", territory.id());
        json.writeName("geometry");
        String boundary = boundaries.get(territory.id());
        if (boundary != null) {
            json.writeRawValue(boundary);
        } else {
            point(json, territory);
        }
        json.writeName("properties").writeStartObject();
        json.writeStringProperty("id", territory.id());
        json.writeStringProperty("kind", territory.kind());
        json.writeStringProperty("code", territory.code());
        json.writeStringProperty("name", territory.name());
        if (territory.population() > 0) {
            json.writeNumberProperty("population", territory.population());
        }
        numbers.run();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void point(JsonGenerator json, TerritoryDocument territory) {
        PointDocument point = territory.point();
        if (point == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("type", "Point");
        json.writeName("coordinates").writeStartArray();
        json.writeNumber(point.lon()).writeNumber(point.lat());
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void classOf(JsonGenerator json, int index, String label) {
        json.writeNumberProperty("classIndex", index);
        json.writeStringProperty("classLabel", label);
    }
}

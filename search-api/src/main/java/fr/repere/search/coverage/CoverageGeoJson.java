package fr.repere.search.coverage;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.coverage.ComparedCoverage.Difference;
import fr.repere.search.coverage.CoverageTable.Row;
import java.io.OutputStream;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;

/** Writes coverage as GeoJSON: a feature for each territory. */
@Component
public class CoverageGeoJson {

    private final TerritoryFeatures features;

    CoverageGeoJson(TerritoryFeatures features) {
        this.features = features;
    }

    /**
     * Writes what was counted. The stream stays open.
     *
     * @throws fr.repere.search.query.SearchUnavailable when the index stops answering on the way
     * @throws tools.jackson.core.JacksonException when nobody reads any longer
     */
    public void write(Counted counted, Language language, OutputStream out) {
        ClassLabels labels = new ClassLabels(language);
        switch (counted) {
            case CoverageTable table ->
                features.write(table.rows(), Row::territory, out, (row, json) -> numbers(row, table, labels, json));
            case ComparedCoverage compared ->
                features.write(
                        compared.rows(),
                        Difference::territory,
                        out,
                        (row, json) -> numbers(row, compared, labels, json));
        }
    }

    private static void numbers(Row row, CoverageTable table, ClassLabels labels, JsonGenerator json) {
        territory(row.territory(), json);
        json.writeNumberProperty("fiches", row.numbers().fiches().fiches());
        json.writeNumberProperty("places", row.numbers().places());
        json.writeNumberProperty("structures", row.numbers().structures());
        row.perTenThousand().ifPresent(share -> json.writeNumberProperty("perTenThousand", share));
        json.writeObjectPropertyStart("themes");
        row.numbers().fiches().themes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(theme -> json.writeNumberProperty(theme.getKey(), theme.getValue()));
        json.writeEndObject();
        row.classIndex().ifPresent(index -> classOf(json, index, labels.of(table.classes(), index)));
    }

    private static void numbers(Difference row, ComparedCoverage compared, ClassLabels labels, JsonGenerator json) {
        territory(row.territory(), json);
        json.writeNumberProperty("first", row.first());
        json.writeNumberProperty("second", row.second());
        json.writeNumberProperty("difference", row.difference());
        classOf(json, row.classIndex(), labels.ofDifference(compared.classes(), row.classIndex()));
    }

    private static void territory(TerritoryDocument territory, JsonGenerator json) {
        json.writeStringProperty("id", territory.id());
        json.writeStringProperty("kind", territory.kind());
        json.writeStringProperty("code", territory.code());
        json.writeStringProperty("name", territory.name());
        if (territory.population() > 0) {
            json.writeNumberProperty("population", territory.population());
        }
    }

    private static void classOf(JsonGenerator json, int index, String label) {
        json.writeNumberProperty("classIndex", index);
        json.writeStringProperty("classLabel", label);
    }
}

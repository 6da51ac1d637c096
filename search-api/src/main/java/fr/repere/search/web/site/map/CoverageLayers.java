package fr.repere.search.web.site.map;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.Reach;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.coverage.AskedCoverage;
import fr.repere.search.coverage.ClassLabels;
import fr.repere.search.coverage.CoverageTable;
import fr.repere.search.coverage.CoverageTables;
import fr.repere.search.coverage.Measure;
import fr.repere.search.map.Fill;
import fr.repere.search.map.MapWords;
import fr.repere.search.map.Palette;
import fr.repere.search.query.CoverageCounts;
import fr.repere.search.web.coverage.CoverageParameters;
import fr.repere.search.web.request.RequestParameters;
import fr.repere.search.web.site.map.MapLayer.Row;
import fr.repere.search.web.site.map.RowOrder.Sortable;
import fr.repere.search.wording.Figures;
import fr.repere.search.wording.Messages;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What there is: the numbers of {@code /api/v1/coverage}. */
@Component
class CoverageLayers {

    private final CoverageParameters parameters;
    private final CoverageTables tables;
    private final Messages messages;

    CoverageLayers(CoverageParameters parameters, CoverageTables tables, Messages messages) {
        this.parameters = parameters;
        this.tables = tables;
        this.messages = messages;
    }

    /** The numbers, and the layer that shows them. */
    record Made(CoverageTable table, MapLayer layer) {}

    Made of(MapQuestion question, Language language) {
        AskedCoverage asked =
                parameters.of(new RequestParameters(question.ofApi(language))).asked();
        CoverageTable table = tables.of(asked);
        RowOrder<CoverageTable.Row> order = RowOrder.of(question, columns(language, asked.measure()));
        List<Fill> fills = Palette.sequential(table.classes().size());
        ClassLabels labels = new ClassLabels(language);
        String measure = MapWords.of(language, asked.measure().code());
        long unknown =
                table.rows().stream().filter(row -> row.classIndex().isEmpty()).count();
        return new Made(
                table,
                new MapLayer(
                        Layers.heading(language, measure, asked.by(), asked.within()),
                        sentences(table, language),
                        measure,
                        Layers.legend(
                                language, fills, index -> labels.of(table.classes(), index), table::inClass, unknown),
                        order.heads(),
                        order.sorted(table.rows()).stream()
                                .map(row -> row(question, language, table, fills, row))
                                .toList(),
                        List.of()));
    }

    private static List<String> sentences(CoverageTable table, Language language) {
        Figures figures = new Figures(language);
        CoverageCounts counts = table.counts();
        List<String> sentences = new ArrayList<>();
        sentences.add(MapWords.of(
                language,
                "counting",
                figures.number(counts.listed().fiches().fiches()),
                figures.number(counts.of(Reach.NATIONAL).fiches()),
                figures.number(counts.of(Reach.ONLINE).fiches())));
        if (table.classes().size() > 1) {
            sentences.add(figures.inDigits(MapWords.of(language, "half-open")));
        }
        return sentences;
    }

    private List<Sortable<CoverageTable.Row>> columns(Language language, Measure measure) {
        List<Sortable<CoverageTable.Row>> columns = new ArrayList<>();
        columns.add(Sortable.byName(
                "nom",
                messages.of(language, "map.column.territory"),
                row -> row.territory().name(),
                Layers.alphabet()));
        // What decides about the class stands first.
        columns.add(column(language, measure));
        for (Measure other : Measure.values()) {
            if (other != measure) {
                columns.add(column(language, other));
            }
        }
        return columns;
    }

    private static Sortable<CoverageTable.Row> column(Language language, Measure measure) {
        return Sortable.byNumber(
                measure.code(),
                MapWords.of(language, measure.code()),
                row -> measure.of(row.numbers(), row.territory()).orElse(-1));
    }

    private static Row row(
            MapQuestion question, Language language, CoverageTable table, List<Fill> fills, CoverageTable.Row row) {
        TerritoryDocument territory = row.territory();
        List<String> cells = new ArrayList<>(List.of(cell(language, table.measure(), row)));
        for (Measure other : Measure.values()) {
            if (other != table.measure()) {
                cells.add(cell(language, other, row));
            }
        }
        Fill fill = row.classIndex().isPresent() ? fills.get(row.classIndex().getAsInt()) : Fill.NO_DATA;
        return new Row(
                territory.id(),
                territory.name(),
                Layers.code(territory),
                Colours.of(fill),
                Layers.named(territory) + " – "
                        + MapWords.of(language, table.measure().code()) + " – " + cells.getFirst(),
                Layers.point(territory, table.by()),
                cells,
                question.with(MapQuestion.CHOSEN, territory.id()) + "#choisi",
                question.one(MapQuestion.CHOSEN).filter(territory.id()::equals).isPresent());
    }

    private static String cell(Language language, Measure measure, CoverageTable.Row row) {
        var number = measure.of(row.numbers(), row.territory());
        return number.isPresent()
                ? new Figures(language).number(number.getAsDouble())
                : MapWords.of(language, "no-data");
    }
}

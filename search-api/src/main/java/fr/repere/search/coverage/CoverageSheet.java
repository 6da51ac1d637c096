package fr.repere.search.coverage;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.coverage.CoverageTable.Row;
import fr.repere.search.query.CoverageCounts.Numbers;
import fr.repere.search.table.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The territories of a table or a comparison as the rows of a spreadsheet; names of themes in a language, the rest in French. */
public final class CoverageSheet {

    private final List<String> headers;
    private final Stream<List<Cell>> rows;

    private CoverageSheet(List<String> headers, Stream<List<Cell>> rows) {
        this.headers = headers;
        this.rows = rows;
    }

    /** The rows of what was counted. */
    public static CoverageSheet of(Counted counted, Vocabulary vocabulary, Language language) {
        return switch (counted) {
            case CoverageTable table -> of(table, vocabulary, language);
            case ComparedCoverage compared -> of(compared, language);
        };
    }

    /** A column for each number, and one for each theme. */
    private static CoverageSheet of(CoverageTable table, Vocabulary vocabulary, Language language) {
        List<String> themes = vocabulary.themeCodes();
        List<String> headers = new ArrayList<>(List.of(
                "Code",
                "Nom",
                "Population",
                "Fiches locales",
                "Lieux",
                "Structures",
                "Fiches pour 10 000 habitants",
                "Classe"));
        themes.forEach(theme -> headers.add(vocabulary.themeName(theme, language)));
        ClassLabels labels = new ClassLabels(language);
        return new CoverageSheet(
                headers, table.rows().stream().map(row -> cells(row, table.classes(), labels, themes)));
    }

    /** Both sides and their difference. */
    private static CoverageSheet of(ComparedCoverage compared, Language language) {
        ClassLabels labels = new ClassLabels(language);
        return new CoverageSheet(
                List.of("Code", "Nom", "Population", "Premier côté", "Second côté", "Différence", "Classe"),
                compared.rows().stream()
                        .map(row -> List.of(
                                Cell.text(row.territory().code()),
                                Cell.text(row.territory().name()),
                                population(row.territory().population()),
                                Cell.number(row.first()),
                                Cell.number(row.second()),
                                Cell.number(row.difference()),
                                Cell.text(labels.ofDifference(compared.classes(), row.classIndex())))));
    }

    /** The names of the columns. */
    public List<String> headers() {
        return headers;
    }

    /** The rows, to be read once. */
    public Stream<List<Cell>> rows() {
        return rows;
    }

    private static List<Cell> cells(Row row, Classes classes, ClassLabels labels, List<String> themes) {
        Numbers numbers = row.numbers();
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.text(row.territory().code()),
                Cell.text(row.territory().name()),
                population(row.territory().population()),
                Cell.number(numbers.fiches().fiches()),
                Cell.number(numbers.places()),
                Cell.number(numbers.structures()),
                decimal(row.perTenThousand()),
                row.classIndex().isPresent()
                        ? Cell.text(labels.of(classes, row.classIndex().getAsInt()))
                        : Cell.EMPTY));
        themes.forEach(theme -> cells.add(Cell.number(numbers.fiches().themes().getOrDefault(theme, 0L))));
        return cells;
    }

    private static Cell population(long inhabitants) {
        return inhabitants > 0 ? Cell.number(inhabitants) : Cell.EMPTY;
    }

    private static Cell decimal(OptionalDouble number) {
        return number.isPresent() ? Cell.number(number.getAsDouble()) : Cell.EMPTY;
    }
}

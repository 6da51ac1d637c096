package fr.repere.search.coverage;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.Reach;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.query.CoverageCounts;
import fr.repere.search.query.Sources.Source;
import fr.repere.search.table.Cell;
import fr.repere.search.table.CsvTable;
import fr.repere.search.table.TableWriter;
import fr.repere.search.table.XlsxBook;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Writes coverage as CSV and as a workbook. The workbook has the territories, what counts in none of them, and a sheet that says how to
 * read them: what was asked, when, what the columns mean, whom to name. Streams stay open.
 */
@Component
public class CoverageFiles {

    private static final String SHEET = "Couverture";
    private static final String TOTALS = "Totaux";
    private static final String READ_ME = "Lire ce tableau";

    private final Vocabulary vocabulary;

    CoverageFiles(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * What the reader of a file must be told.
     *
     * @param question the address that was asked, which gives the same table again
     * @param day on which it was asked
     * @param notes what is counted where
     * @param sources where fiches come from
     */
    public record About(String question, LocalDate day, List<String> notes, List<Source> sources) {}

    /** The territories, one a line. */
    public void csv(Counted counted, Language language, OutputStream out) throws IOException {
        CoverageSheet sheet = CoverageSheet.of(counted, vocabulary, language);
        try (CsvTable csv = CsvTable.open(out, sheet.headers())) {
            fill(csv, sheet);
        }
    }

    /** All that was counted, and how to read it. */
    public void xlsx(Counted counted, Language language, About about, OutputStream out) throws IOException {
        try (XlsxBook book = XlsxBook.open(out)) {
            CoverageSheet sheet = CoverageSheet.of(counted, vocabulary, language);
            fill(book.sheet(SHEET, sheet.headers()), sheet);
            switch (counted) {
                case CoverageTable table -> {
                    totals(book, List.of("Fiches"), List.of(table.counts()), language);
                    wider(book, table);
                }
                case ComparedCoverage compared ->
                    totals(
                            book,
                            List.of("Premier côté", "Second côté"),
                            List.of(compared.first().counts(), compared.second().counts()),
                            language);
            }
            readMe(book, about);
        }
    }

    private static void fill(TableWriter table, CoverageSheet sheet) throws IOException {
        for (List<Cell> row : (Iterable<List<Cell>>) sheet.rows()::iterator) {
            table.row(row);
        }
    }

    private void totals(XlsxBook book, List<String> headers, List<CoverageCounts> sides, Language language)
            throws IOException {
        TableWriter table = book.sheet(TOTALS, plus("Ce qui est compté", headers));
        for (Total total : totals(language)) {
            table.row(plus(
                    Cell.text(total.name()),
                    sides.stream()
                            .map(side -> Cell.number(total.of().applyAsLong(side)))
                            .toList()));
        }
    }

    /** A number over all territories, and what it is called. */
    private record Total(String name, ToLongFunction<CoverageCounts> of) {}

    private List<Total> totals(Language language) {
        List<Total> totals = new ArrayList<>(List.of(
                new Total(
                        "Fiches locales, chacune une fois",
                        counts -> counts.of(Reach.LOCAL).fiches()),
                new Total(
                        "dont dans un territoire du tableau",
                        counts -> counts.listed().fiches().fiches()),
                new Total("dont dans aucun territoire de ce genre", CoverageCounts::withoutTerritory),
                new Total(
                        "Fiches nationales", counts -> counts.of(Reach.NATIONAL).fiches()),
                new Total(
                        "Fiches en ligne seulement",
                        counts -> counts.of(Reach.ONLINE).fiches()),
                new Total(
                        "Lieux dans les territoires du tableau",
                        counts -> counts.listed().places()),
                new Total(
                        "Structures dans les territoires du tableau",
                        counts -> counts.listed().structures())));
        for (Reach reach : List.of(Reach.LOCAL, Reach.NATIONAL, Reach.ONLINE)) {
            vocabulary.themeCodes().forEach(theme -> totals.add(total(reach, theme, language)));
        }
        return totals;
    }

    private Total total(Reach reach, String theme, Language language) {
        return new Total(
                "%s : %s".formatted(name(reach), vocabulary.themeName(theme, language)),
                counts -> counts.of(reach).themes().getOrDefault(theme, 0L));
    }

    private static String name(Reach reach) {
        return switch (reach) {
            case LOCAL -> "Locales";
            case NATIONAL -> "Nationales";
            case ONLINE -> "En ligne";
        };
    }

    private static void wider(XlsxBook book, CoverageTable table) throws IOException {
        if (table.wider().isEmpty()) {
            return;
        }
        TableWriter wider = book.sheet("Zones plus larges", List.of("Genre", "Code", "Nom", "Fiches locales"));
        for (CoverageTable.Wider row : table.wider()) {
            wider.row(List.of(
                    Cell.text(row.territory().kind()),
                    Cell.text(row.territory().code()),
                    Cell.text(row.territory().name()),
                    Cell.number(row.fiches())));
        }
    }

    private static void readMe(XlsxBook book, About about) throws IOException {
        TableWriter readMe = book.sheet(READ_ME, List.of("Sujet", "Explication"));
        readMe.row(List.of(Cell.text("Question"), Cell.text(about.question())));
        readMe.row(List.of(Cell.text("Date"), Cell.date(about.day())));
        for (String note : about.notes()) {
            readMe.row(List.of(Cell.text("Définition"), Cell.text(note)));
        }
        for (Source source : about.sources()) {
            readMe.row(List.of(Cell.text("Source et licence"), Cell.text(Credits.of(source))));
        }
        for (String credit : Credits.OF_TERRITORIES) {
            readMe.row(List.of(Cell.text("Source et licence"), Cell.text(credit)));
        }
    }

    private static <T> List<T> plus(T first, List<T> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }
}

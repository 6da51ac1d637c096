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
import java.util.List;
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

    /** The territories of a table. */
    public void csv(CoverageTable table, Language language, OutputStream out) throws IOException {
        csv(CoverageSheet.of(table, vocabulary, language), out);
    }

    /** The territories of a comparison. */
    public void csv(ComparedCoverage compared, Language language, OutputStream out) throws IOException {
        csv(CoverageSheet.of(compared, language), out);
    }

    /** All of a table. */
    public void xlsx(CoverageTable table, Language language, About about, OutputStream out) throws IOException {
        try (XlsxBook book = XlsxBook.open(out)) {
            CoverageSheet sheet = CoverageSheet.of(table, vocabulary, language);
            fill(book.sheet(SHEET, sheet.headers()), sheet);
            totals(book, List.of(table.counts()), List.of("Fiches"), language);
            wider(book, table);
            readMe(book, about);
        }
    }

    /** All of a comparison. */
    public void xlsx(ComparedCoverage compared, Language language, About about, OutputStream out) throws IOException {
        try (XlsxBook book = XlsxBook.open(out)) {
            CoverageSheet sheet = CoverageSheet.of(compared, language);
            fill(book.sheet(SHEET, sheet.headers()), sheet);
            totals(
                    book,
                    List.of(compared.first().counts(), compared.second().counts()),
                    List.of("Premier côté", "Second côté"),
                    language);
            readMe(book, about);
        }
    }

    private static void csv(CoverageSheet sheet, OutputStream out) throws IOException {
        try (CsvTable csv = CsvTable.open(out, sheet.headers())) {
            fill(csv, sheet);
        }
    }

    private static void fill(TableWriter table, CoverageSheet sheet) throws IOException {
        for (List<Cell> row : (Iterable<List<Cell>>) sheet.rows()::iterator) {
            table.row(row);
        }
    }

    private void totals(XlsxBook book, List<CoverageCounts> sides, List<String> headers, Language language)
            throws IOException {
        TableWriter totals = book.sheet(TOTALS, plus("Ce qui est compté", headers));
        total(
                totals,
                "Fiches locales, chacune une fois",
                sides,
                counts -> counts.of(Reach.LOCAL).fiches());
        total(
                totals,
                "dont dans un territoire du tableau",
                sides,
                counts -> counts.listed().fiches().fiches());
        total(totals, "dont dans aucun territoire de ce genre", sides, CoverageCounts::withoutTerritory);
        total(
                totals,
                "Fiches nationales",
                sides,
                counts -> counts.of(Reach.NATIONAL).fiches());
        total(
                totals,
                "Fiches en ligne seulement",
                sides,
                counts -> counts.of(Reach.ONLINE).fiches());
        total(
                totals,
                "Lieux dans les territoires du tableau",
                sides,
                counts -> counts.listed().places());
        total(
                totals,
                "Structures dans les territoires du tableau",
                sides,
                counts -> counts.listed().structures());
        for (Reach reach : List.of(Reach.LOCAL, Reach.NATIONAL, Reach.ONLINE)) {
            for (String theme : vocabulary.themeCodes()) {
                total(
                        totals,
                        "%s : %s".formatted(name(reach), vocabulary.themeName(theme, language)),
                        sides,
                        counts -> counts.of(reach).themes().getOrDefault(theme, 0L));
            }
        }
    }

    @FunctionalInterface
    private interface Total {
        long of(CoverageCounts counts);
    }

    private static void total(TableWriter totals, String name, List<CoverageCounts> sides, Total total)
            throws IOException {
        totals.row(plus(
                Cell.text(name),
                sides.stream().map(side -> Cell.number(total.of(side))).toList()));
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

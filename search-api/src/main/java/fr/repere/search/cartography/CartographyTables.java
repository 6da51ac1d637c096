package fr.repere.search.cartography;

import fr.repere.search.cartography.Cartography.Chapter;
import fr.repere.search.table.Cell;
import fr.repere.search.table.CsvTable;
import fr.repere.search.table.TableWriter;
import fr.repere.search.table.XlsxBook;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A cartography as tables: a workbook whose first sheet says what it is, with a sheet per theme; or one table of all themes. */
final class CartographyTables {

    private CartographyTables() {}

    /** Writes the workbook. */
    static void workbook(Cartography cartography, OutputStream out) throws IOException {
        try (XlsxBook book = XlsxBook.open(out)) {
            summary(cartography, book.sheet("Lire ce classeur", List.of("Quoi", "Valeur")));
            for (Chapter chapter : cartography.chapters()) {
                write(chapter, book.sheet(chapter.name(), CartographyRows.HEADERS));
            }
        }
    }

    /** Writes the table. */
    static void csv(Cartography cartography, OutputStream out) throws IOException {
        try (TableWriter table = CsvTable.open(out, CartographyRows.HEADERS)) {
            for (Chapter chapter : cartography.chapters()) {
                write(chapter, table);
            }
        }
    }

    private static void write(Chapter chapter, TableWriter table) throws IOException {
        for (List<Cell> row : CartographyRows.of(chapter)) {
            table.row(row);
        }
    }

    private static void summary(Cartography cartography, TableWriter sheet) throws IOException {
        line(sheet, "Territoire", Cell.text(cartography.title()));
        line(sheet, "Précisions", Cell.text(cartography.heading().subtitle()));
        line(sheet, "État au", Cell.date(cartography.date()));
        line(sheet, "Dispositifs", Cell.number(cartography.fiches()));
        line(sheet, "Lieux dans le territoire", Cell.number(cartography.places()));
        line(sheet, "Fiches nationales, non listées", Cell.number(cartography.national()));
        line(sheet, "Fiches en ligne, non listées", Cell.number(cartography.online()));
        for (Chapter chapter : cartography.chapters()) {
            line(
                    sheet,
                    "Thème : " + chapter.name(),
                    Cell.number(chapter.entries().size()));
        }
        for (String credit : cartography.credits()) {
            line(sheet, "Source", Cell.text(credit));
        }
    }

    private static void line(TableWriter sheet, String what, Cell value) throws IOException {
        sheet.row(List.of(Cell.text(what), value));
    }
}

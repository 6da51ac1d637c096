package fr.repere.search.export;

import fr.repere.search.query.Hit;
import fr.repere.search.table.CsvTable;
import fr.repere.search.table.TableWriter;
import fr.repere.search.table.XlsxBook;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A table with a row per place, as CSV or as a workbook. */
final class TableExport implements FicheWriter {

    private static final String SHEET = "Fiches";

    private final TableWriter table;
    private final Closeable file;
    private final List<Column> columns;
    private final Dictionary names;

    private TableExport(TableWriter table, Closeable file, List<Column> columns, Dictionary names) {
        this.table = table;
        this.file = file;
        this.columns = columns;
        this.names = names;
    }

    static TableExport csv(OutputStream out, List<Column> columns, Dictionary names) throws IOException {
        CsvTable table = CsvTable.open(out, headers(columns));
        return new TableExport(table, table, columns, names);
    }

    static TableExport xlsx(OutputStream out, List<Column> columns, Dictionary names) throws IOException {
        XlsxBook book = XlsxBook.open(out);
        return new TableExport(book.sheet(SHEET, headers(columns)), book, columns, names);
    }

    private static List<String> headers(List<Column> columns) {
        return columns.stream().map(Column::header).toList();
    }

    @Override
    public int fiche(Hit hit) throws IOException {
        List<PlaceRow> rows = PlaceRow.of(hit, names.language());
        for (PlaceRow row : rows) {
            table.row(row.cells(columns));
        }
        return rows.size();
    }

    @Override
    public void finish() throws IOException {
        file.close();
    }
}

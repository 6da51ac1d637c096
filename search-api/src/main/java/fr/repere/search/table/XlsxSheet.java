package fr.repere.search.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.dhatim.fastexcel.Worksheet;

/** A table of a workbook: one sheet, or as many as its rows need. Rows leave the memory every few hundred. */
final class XlsxSheet implements TableWriter {

    private static final int FLUSH = 500;
    private static final int WIDTH = 18;
    private static final String DAY = "yyyy-mm-dd";
    private static final String TEXT = "@";

    private final Supplier<Worksheet> sheets;
    private final List<String> headers;
    private final int longest;
    private Worksheet sheet;
    private int next;
    private boolean closed;

    /**
     * A table with its header row.
     *
     * @param longest rows of a sheet at most, the header included
     */
    XlsxSheet(Supplier<Worksheet> sheets, List<String> headers, int longest) {
        this.sheets = sheets;
        this.headers = List.copyOf(headers);
        this.longest = longest;
        this.sheet = begun();
    }

    private Worksheet begun() {
        Worksheet fresh = sheets.get();
        for (int column = 0; column < headers.size(); column++) {
            fresh.width(column, WIDTH);
            fresh.inlineString(0, column, SheetText.of(headers.get(column)));
            fresh.style(0, column).bold().set();
        }
        fresh.freezePane(0, 1);
        next = 1;
        return fresh;
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        CsvTable.requireWidth(cells, headers.size());
        try {
            if (next == longest) {
                sheet.finish();
                sheet = begun();
            }
            for (int column = 0; column < cells.size(); column++) {
                write(next, column, cells.get(column));
            }
            next++;
            if (next % FLUSH == 0) {
                sheet.flush();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Strings stand in their cells, not in the common table of the workbook, which would grow with every row. */
    private void write(int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Text(String text) -> {
                sheet.inlineString(row, column, SheetText.of(text));
                if (Formulas.isRunnable(text)) {
                    sheet.style(row, column).format(TEXT).set();
                }
            }
            case Cell.Number number -> sheet.value(row, column, number.value());
            case Cell.Date date -> {
                sheet.value(row, column, date.value());
                sheet.style(row, column).format(DAY).set();
            }
            case Cell.Empty empty -> {}
        }
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            sheet.setAutoFilter(0, 0, next - 1, headers.size() - 1);
            sheet.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}

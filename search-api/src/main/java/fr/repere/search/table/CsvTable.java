package fr.repere.search.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Comma-separated values after RFC 4180: UTF-8 without a byte order mark, lines that end with CR LF, a header line. Texts that a
 * spreadsheet might run get an apostrophe before them.
 */
public final class CsvTable implements TableWriter {

    private static final int BUFFER = 64 * 1024;

    private final Writer out;
    private final CsvWriter csv;
    private final int columns;

    private CsvTable(OutputStream out, int columns) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(BUFFER)
                .build(this.out);
        this.columns = columns;
    }

    /** A table on a stream, its header line written. */
    public static CsvTable open(OutputStream out, List<String> headers) throws IOException {
        CsvTable table = new CsvTable(out, headers.size());
        table.row(headers.stream().map(Cell::text).toList());
        return table;
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        requireWidth(cells, columns);
        try {
            CsvWriter.CsvWriterRecord line = csv.writeRecord();
            for (Cell cell : cells) {
                line.writeField(written(cell));
            }
            line.endRecord();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    static void requireWidth(List<Cell> cells, int columns) {
        if (cells.size() != columns) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns + " columns");
        }
    }

    private static String written(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> Formulas.neutralised(text);
            case Cell.Number number -> number.value().toPlainString();
            case Cell.Date date -> date.value().toString();
            case Cell.Empty empty -> "";
        };
    }

    @Override
    public void close() throws IOException {
        try {
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
    }
}

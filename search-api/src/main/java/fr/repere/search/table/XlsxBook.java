package fr.repere.search.table;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * An Excel workbook written as it comes, one sheet after the other. Cells are typed: a text is a string and never a formula; one that
 * would become a formula when somebody edits it has the format « Texte », which keeps it a text.
 */
public final class XlsxBook implements Closeable {

    private static final String APPLICATION = "Repere";

    private final Workbook book;
    private final SheetNames names = new SheetNames();
    private final int longestSheet;
    private @Nullable XlsxSheet open;
    private boolean closed;

    XlsxBook(OutputStream out, int longestSheet) {
        this.book = new Workbook(new KeptOpen(out), APPLICATION, null);
        this.longestSheet = longestSheet;
    }

    /** A workbook on a stream; it needs at least one sheet before it is closed. */
    public static XlsxBook open(OutputStream out) {
        return new XlsxBook(out, Worksheet.MAX_ROWS);
    }

    /**
     * Begins a sheet; the one before is finished. When it is full, at 1,048,576 rows, it goes on in another with the same header.
     *
     * @param name what stands on its tab, mended where Excel would refuse it
     * @param headers the first row, in bold and frozen
     */
    public TableWriter sheet(String name, List<String> headers) throws IOException {
        finishSheet();
        XlsxSheet sheet = new XlsxSheet(() -> book.newWorksheet(names.free(name)), headers, longestSheet);
        open = sheet;
        return sheet;
    }

    private void finishSheet() throws IOException {
        if (open != null) {
            open.close();
        }
    }

    /** Finishes the workbook. The stream below is flushed, and stays open: it is the caller's. */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            finishSheet();
            book.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Keeps the library from closing what is not its own, and lets blocks through as blocks. */
    private static final class KeptOpen extends FilterOutputStream {

        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}

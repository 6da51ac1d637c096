package fr.repere.geodata.importing.input;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.commons.io.IOUtils;

/** The records of a CSV or TSV text under its header, one at a time. */
public final class TableRecords implements Iterator<TableRecords.TableRecord>, AutoCloseable {

    private static final int LONGEST_FIELD = 4 << 20;

    private final Reader text;
    private final String name;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> header;
    private long count;

    /**
     * Reads the header.
     *
     * @throws BrokenFile when the text cannot be cut into records
     */
    public TableRecords(Reader text, String name, char separator) {
        this.text = text;
        this.name = name;
        this.records = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(text)
                .iterator();
        if (!advances()) {
            throw BrokenFile.empty(name);
        }
        this.header = read().getFields().stream().map(String::strip).toList();
    }

    /** The names of the columns. */
    public List<String> header() {
        return header;
    }

    @Override
    public boolean hasNext() {
        boolean more = advances();
        if (!more && count == 0) {
            throw BrokenFile.withoutRecord(name);
        }
        return more;
    }

    @Override
    public TableRecord next() {
        if (!advances()) {
            throw new NoSuchElementException();
        }
        CsvRecord record = read();
        return new TableRecord(++count, record.getStartingLineNumber(), record.getFields());
    }

    private boolean advances() {
        try {
            return records.hasNext();
        } catch (CsvParseException | UncheckedIOException e) {
            throw refusal(e);
        }
    }

    private CsvRecord read() {
        try {
            return records.next();
        } catch (CsvParseException | UncheckedIOException e) {
            throw refusal(e);
        }
    }

    private RuntimeException refusal(RuntimeException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BrokenFile broken) {
                return broken;
            }
        }
        return BrokenFile.table(name, e);
    }

    @Override
    public void close() {
        IOUtils.closeQuietly(text);
    }

    /**
     * A record.
     *
     * @param index 1 for the first under the header
     * @param line line where it starts; the header is on line 1
     */
    public record TableRecord(long index, long line, List<String> fields) {}
}

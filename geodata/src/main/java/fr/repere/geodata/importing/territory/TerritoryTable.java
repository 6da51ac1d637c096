package fr.repere.geodata.importing.territory;

import fr.repere.geodata.importing.input.BrokenFile;
import fr.repere.geodata.importing.input.TableRecords;
import fr.repere.geodata.importing.input.TableRecords.TableRecord;
import fr.repere.geodata.operator.TerritoryDraft;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The rows of a table of named territories, separated by commas or, as French spreadsheets do, by semicolons. */
final class TerritoryTable implements Iterator<TerritoryTable.Row>, AutoCloseable {

    private static final int LONGEST_HEADER = 8_192;

    private final TableRecords records;
    private final List<String> header;

    private TerritoryTable(TableRecords records, String file) {
        this.records = records;
        this.header = records.header().stream()
                .map(column -> column.toLowerCase(Locale.ROOT))
                .toList();
        check(file);
    }

    /**
     * Opens a table.
     *
     * @throws BrokenFile when it is none, or has other columns
     */
    static TerritoryTable open(Reader file, String name) {
        BufferedReader text = new BufferedReader(file, LONGEST_HEADER);
        return new TerritoryTable(new TableRecords(text, name, separator(text, name)), name);
    }

    private static char separator(Reader text, String file) {
        try {
            char[] start = new char[LONGEST_HEADER];
            text.mark(LONGEST_HEADER);
            int length = Math.max(0, text.read(start));
            text.reset();
            String first = new String(start, 0, length).lines().findFirst().orElse("");
            return first.chars().filter(c -> c == ';').count()
                            > first.chars().filter(c -> c == ',').count()
                    ? ';'
                    : ',';
        } catch (IOException e) {
            throw BrokenFile.unreadable(file, e);
        }
    }

    private void check(String file) {
        List<String> missing = TerritoryColumns.REQUIRED.stream()
                .filter(column -> !header.contains(column))
                .toList();
        if (!missing.isEmpty()) {
            throw BrokenFile.columns(file, missing, header);
        }
        // A misspelt column that nobody reads would lose what stands in it.
        List<String> unknown = header.stream()
                .filter(column -> !TerritoryColumns.ALL.contains(column))
                .toList();
        if (!unknown.isEmpty()) {
            throw BrokenFile.unexpected(
                    file,
                    "a des colonnes que Repère ne connaît pas (« " + String.join(" », « ", unknown) + " »)",
                    "Colonnes possibles : " + String.join(", ", TerritoryColumns.ALL) + ".");
        }
        // Of two columns of one name only the first would be read.
        if (Set.copyOf(header).size() < header.size()) {
            throw BrokenFile.unexpected(
                    file,
                    "a deux colonnes du même nom (« " + String.join(" », « ", header) + " »)",
                    "Gardez-en une seule.");
        }
    }

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    @Override
    public Row next() {
        TableRecord record = records.next();
        return new Row(record.index(), record.line(), record.fields().size() == header.size(), field(record));
    }

    private Fields field(TableRecord record) {
        return column -> {
            int index = header.indexOf(column);
            return index < 0 || index >= record.fields().size()
                    ? ""
                    : SpreadsheetCell.read(record.fields().get(index).strip());
        };
    }

    @Override
    public void close() {
        records.close();
    }

    /** What stands in a column; empty when the table does not have it. */
    @FunctionalInterface
    interface Fields {
        String of(String column);
    }

    /**
     * A row.
     *
     * @param index 1 for the first under the header
     * @param line line of the file where it starts
     * @param whole whether it has as many fields as the header
     */
    record Row(long index, long line, boolean whole, Fields fields) {

        String slug() {
            return fields.of(TerritoryColumns.SLUG);
        }

        TerritoryDraft draft() {
            return new TerritoryDraft(
                    fields.of(TerritoryColumns.KIND),
                    fields.of(TerritoryColumns.NAME),
                    fields.of(TerritoryColumns.PARTS),
                    fields.of(TerritoryColumns.VALID_FROM),
                    fields.of(TerritoryColumns.VALID_TO),
                    fields.of(TerritoryColumns.SERVICE),
                    fields.of(TerritoryColumns.PHONE),
                    fields.of(TerritoryColumns.MAIL),
                    fields.of(TerritoryColumns.WEBSITE));
        }
    }
}

package fr.repere.geodata.importing.table;

import fr.repere.geodata.importing.input.BrokenFile;
import fr.repere.geodata.importing.input.JsonFields;
import fr.repere.geodata.importing.input.JsonRecords;
import fr.repere.geodata.importing.input.TableRecords;
import fr.repere.geodata.importing.line.LineRejected;
import java.io.Reader;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The rows of a table, whatever its form; the columns that the mapping names are there. */
sealed interface Rows extends Iterator<Rows.Numbered>, AutoCloseable {

    /** Opens a table and checks its columns. */
    static Rows open(Reader text, String file, Mapping mapping) {
        return mapping.isJson() ? new OfJson(text, file, mapping) : new OfTable(text, file, mapping);
    }

    @Override
    void close();

    /** The row with its place in the file; reading it throws {@link LineRejected} when it has another form than the others. */
    record Numbered(long index, long line, Supply supply) {}

    /** Gives a row, or rejects it. */
    @FunctionalInterface
    interface Supply {
        Row row();
    }

    /** Refuses a table that lacks columns. */
    static void check(Collection<String> found, String file, Mapping mapping) {
        List<String> missing = MappedColumns.of(mapping).stream()
                .filter(column -> !found.contains(column) && !mapping.optional().contains(column))
                .toList();
        if (!missing.isEmpty()) {
            throw BrokenFile.columns(file, missing, found);
        }
    }

    /** The value that counts; whole numbers lose the decimals that spreadsheets add. */
    private static @Nullable String filled(String column, @Nullable String value, Mapping mapping) {
        String stripped = value == null ? "" : value.strip();
        if (stripped.endsWith(".0") && stripped.matches("\\d+\\.0")) {
            stripped = stripped.substring(0, stripped.length() - 2);
        }
        if (mapping.empty().contains(stripped)) {
            return null;
        }
        String said = mapping.values().getOrDefault(column, Map.of()).getOrDefault(stripped, stripped);
        return said.isEmpty() ? null : said;
    }

    /** Rows of a CSV or TSV. */
    final class OfTable implements Rows {

        private final TableRecords records;
        private final Mapping mapping;
        private final Map<String, Integer> columns = new HashMap<>();

        OfTable(Reader text, String file, Mapping mapping) {
            this.records = new TableRecords(text, file, mapping.separatorChar());
            this.mapping = mapping;
            check(records.header(), file, mapping);
            for (int i = 0; i < records.header().size(); i++) {
                columns.putIfAbsent(records.header().get(i), i);
            }
        }

        @Override
        public boolean hasNext() {
            return records.hasNext();
        }

        @Override
        public Numbered next() {
            TableRecords.TableRecord record = records.next();
            return new Numbered(record.index(), record.line(), () -> row(record.fields()));
        }

        private Row row(List<String> fields) {
            int expected = records.header().size();
            if (fields.size() != expected) {
                throw LineRejected.because(
                        "", fields.size() + " / " + expected, "la ligne n'a pas autant de colonnes que l'en-tête");
            }
            return column -> {
                Integer index = columns.get(column);
                return index == null ? null : filled(column, fields.get(index), mapping);
            };
        }

        @Override
        public void close() {
            records.close();
        }
    }

    /** Rows of a JSON array of flat objects. */
    final class OfJson implements Rows {

        private final JsonRecords records;
        private final String file;
        private final Mapping mapping;

        OfJson(Reader text, String file, Mapping mapping) {
            this.records = new JsonRecords(text, file, Set.of());
            this.file = file;
            this.mapping = mapping;
        }

        @Override
        public boolean hasNext() {
            return records.hasNext();
        }

        @Override
        public Numbered next() {
            JsonRecords.JsonRecord record = records.next();
            if (record.index() == 1) {
                check(record.content().propertyNames(), file, mapping);
            }
            return new Numbered(record.index(), record.line(), () -> row(record.content()));
        }

        private Row row(JsonNode record) {
            if (!record.isObject()) {
                throw LineRejected.because("", record.toString(), "l'enregistrement n'est pas un objet JSON");
            }
            return column -> filled(column, JsonFields.text(record, column), mapping);
        }

        @Override
        public void close() {
            records.close();
        }
    }
}

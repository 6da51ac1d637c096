package fr.repere.geodata.importing.table;

import fr.repere.geodata.importing.input.BrokenFile;
import fr.repere.geodata.importing.input.ByteProgress;
import fr.repere.geodata.importing.input.DataFile;
import fr.repere.geodata.importing.input.ImportLimits;
import fr.repere.geodata.importing.input.JsonFields;
import fr.repere.geodata.importing.input.JsonRecords;
import fr.repere.geodata.importing.input.TableRecords;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.io.IOUtils;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The beginning of a table whose form nobody told us: how it is written, its columns, and some values of each, so that a person can say
 * what they are.
 *
 * @param format {@code csv} or {@code json}
 * @param separator one character or {@code tab}; null for JSON
 * @param charset name of its encoding
 */
public record TableGlance(String format, @Nullable String separator, String charset, List<Column> columns) {

    private static final int RECORDS = 200;
    private static final int SAMPLES = 3;
    private static final List<String> SEPARATORS = List.of(",", ";", "tab", "|");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /**
     * A column.
     *
     * @param samples some different values that are not empty, in their order
     * @param filled how many of the records looked at have a value
     */
    public record Column(String name, List<String> samples, int filled) {}

    /**
     * Looks at the first two hundred records.
     *
     * @throws BrokenFile when they cannot be read in any way we know
     */
    public static TableGlance of(DataFile file, ImportLimits limits) {
        try {
            return of(file, limits, StandardCharsets.UTF_8);
        } catch (BrokenFile perhapsOtherEncoding) {
            try {
                return of(file, limits, WINDOWS);
            } catch (BrokenFile neither) {
                throw perhapsOtherEncoding;
            }
        }
    }

    private static TableGlance of(DataFile file, ImportLimits limits, Charset charset) {
        if (isJson(file, limits, charset)) {
            try (JsonRecords records = new JsonRecords(open(file, limits, charset), file.name(), Set.of())) {
                return new TableGlance("json", null, charset.name(), columns(records));
            }
        }
        TableGlance best = null;
        BrokenFile refusal = null;
        for (String separator : SEPARATORS) {
            try {
                TableGlance found = table(file, limits, charset, separator);
                if (best == null || found.columns.size() > best.columns.size()) {
                    best = found;
                }
            } catch (BrokenFile notCutThisWay) {
                refusal = refusal == null ? notCutThisWay : refusal;
            }
        }
        if (best != null) {
            return best;
        }
        throw Objects.requireNonNull(refusal);
    }

    private static boolean isJson(DataFile file, ImportLimits limits, Charset charset) {
        Reader text = open(file, limits, charset);
        try {
            int first = text.read();
            while (first >= 0 && (Character.isWhitespace(first) || first == '\uFEFF')) {
                first = text.read();
            }
            return first == '[' || first == '{';
        } catch (IOException e) {
            throw BrokenFile.unreadable(file.name(), e);
        } finally {
            IOUtils.closeQuietly(text);
        }
    }

    private static TableGlance table(DataFile file, ImportLimits limits, Charset charset, String separator) {
        char character = "tab".equals(separator) ? '\t' : separator.charAt(0);
        try (TableRecords records = new TableRecords(open(file, limits, charset), file.name(), character)) {
            Samples samples = new Samples();
            records.header().forEach(samples::add);
            for (int i = 0; i < RECORDS && records.hasNext(); i++) {
                List<String> fields = records.next().fields();
                for (int column = 0;
                        column < Math.min(fields.size(), records.header().size());
                        column++) {
                    samples.add(records.header().get(column), fields.get(column));
                }
            }
            return new TableGlance("csv", separator, charset.name(), samples.columns());
        }
    }

    private static List<Column> columns(JsonRecords records) {
        Samples samples = new Samples();
        for (int i = 0; i < RECORDS && records.hasNext(); i++) {
            JsonNode record = records.next().content();
            for (String name : record.propertyNames()) {
                samples.add(name);
                samples.add(name, JsonFields.text(record, name));
            }
        }
        return samples.columns();
    }

    private static Reader open(DataFile file, ImportLimits limits, Charset charset) {
        return file.openText(charset, limits, ByteProgress.SILENT);
    }

    /** Collects columns in the order of their first appearance. */
    private static final class Samples {

        private final Map<String, Set<String>> values = new LinkedHashMap<>();
        private final Map<String, Integer> filled = new LinkedHashMap<>();

        void add(String column) {
            if (!column.isEmpty()) {
                values.computeIfAbsent(column, name -> new LinkedHashSet<>());
            }
        }

        void add(String column, @Nullable String value) {
            Set<String> known = values.get(column);
            if (known == null || value == null || value.isBlank()) {
                return;
            }
            filled.merge(column, 1, Integer::sum);
            if (known.size() < SAMPLES) {
                known.add(value.strip());
            }
        }

        List<Column> columns() {
            List<Column> columns = new ArrayList<>();
            values.forEach((name, samples) ->
                    columns.add(new Column(name, List.copyOf(samples), filled.getOrDefault(name, 0))));
            return List.copyOf(columns);
        }
    }
}

package fr.repere.geodata.importing.cleaning;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The tables that ship with the importers and turn the codes of sources into ours. */
public final class ResourceTable {

    private static final String FOLDER = "/fr/repere/geodata/importing/";

    private ResourceTable() {}

    /** The rows of a table, by column. */
    public static List<Map<String, String>> rows(String name) {
        try (InputStream in = Objects.requireNonNull(ResourceTable.class.getResourceAsStream(FOLDER + name), name);
                CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(in)) {
            return reader.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package fr.repere.search.map;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.repere.geodata.document.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The few words that maps say themselves, in the eight languages: {@code map-words.csv}. */
public final class MapWords {

    private static final Map<Language, Map<String, String>> TABLE = read();

    private MapWords() {}

    /**
     * A text.
     *
     * @param key in the first column of the table
     * @param values for its places {0}, {1} …, as they shall stand there
     * @throws IllegalArgumentException when there is no such key
     */
    public static String of(Language language, String key, Object... values) {
        String text = Objects.requireNonNull(TABLE.get(language)).get(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return new MessageFormat(text.replace("'", "''"), Locale.ROOT).format(texts(values));
    }

    /** All keys. */
    static Set<String> keys() {
        return Objects.requireNonNull(TABLE.get(Language.FR)).keySet();
    }

    private static Object[] texts(Object[] values) {
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = String.valueOf(values[i]);
        }
        return texts;
    }

    private static Map<Language, Map<String, String>> read() {
        Map<Language, Map<String, String>> table = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            table.put(language, new HashMap<>());
        }
        try (InputStream in = Objects.requireNonNull(MapWords.class.getResourceAsStream("map-words.csv"));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(reader)) {
            rows.forEach(row ->
                    table.forEach((language, words) -> words.put(row.getField("key"), row.getField(language.code()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}

package fr.repere.search.wording;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import fr.repere.geodata.document.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/**
 * Every text that pages say themselves, in the eight languages: for each part of the site {@code words/PART/fr.properties}, which the seven
 * files beside it translate. They are ICU message formats in UTF-8: an apostrophe is written ’, so that none is taken for a quote; {0} is a
 * value; plurals are {@code {0, plural, one {…} other {…}}}. All of them are read once; a key that one language lacks is a defect that a
 * test finds, not a text in French.
 */
public final class Messages {

    /** The parts of the site, each a folder; a key begins with the name of its part. */
    private static final List<String> PARTS = List.of(
            "frame",
            "search",
            "home",
            "results",
            "criteria",
            "hours",
            "fiche",
            "error",
            "structures",
            "widget",
            "map",
            "selection",
            "about",
            "appearance",
            "themes",
            "agir",
            "statistics",
            "territory",
            "offline");

    private final Map<Language, Map<String, MessageFormat>> bundles = new EnumMap<>(Language.class);

    private Messages() {
        for (Language language : Language.values()) {
            bundles.put(language, parsed(language));
        }
    }

    /** Reads all bundles. @throws IllegalArgumentException when a text is not a message format */
    public static Messages load() {
        return new Messages();
    }

    /**
     * A text.
     *
     * @param values for its places {0}, {1} …; numbers are written and counted as the language does it
     * @throws IllegalArgumentException when there is no such key
     */
    public String of(Language language, String key, Object... values) {
        MessageFormat format = bundle(language).get(key);
        if (format == null) {
            throw new IllegalArgumentException("no words in " + language.code() + " for " + key);
        }
        // A format is not safe for use by several threads.
        return ((MessageFormat) format.clone()).format(values);
    }

    /** Whether there is such a key. */
    public boolean has(String key) {
        return bundle(Language.FR).containsKey(key);
    }

    /** All keys of a language. */
    Set<String> keys(Language language) {
        return bundle(language).keySet();
    }

    /** The pattern of a text, as written in its file. */
    String pattern(Language language, String key) {
        return Objects.requireNonNull(bundle(language).get(key)).toPattern();
    }

    private Map<String, MessageFormat> bundle(Language language) {
        return Objects.requireNonNull(bundles.get(language));
    }

    private static Map<String, MessageFormat> parsed(Language language) {
        ULocale locale = new ULocale(language.code());
        Map<String, MessageFormat> formats = new HashMap<>();
        PARTS.forEach(part -> read(part, language)
                .forEach((key, text) -> formats.put((String) key, new MessageFormat((String) text, locale))));
        return formats;
    }

    private static Properties read(String part, Language language) {
        String file = "words/" + part + "/" + language.code() + ".properties";
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Messages.class.getResourceAsStream(file), file)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}

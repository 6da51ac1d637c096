package fr.repere.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.document.Language;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What pages and mails say is in the bundles, in French and English alike. */
class WordsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern VALUE = Pattern.compile("\\{\\w+");
    private static final Pattern USED = Pattern.compile("#\\{([a-z][\\w.-]*)[}(]");
    private static final Pattern TEXT = Pattern.compile(">([^<>]*\\p{L}{2,}[^<>]*)<");

    @Test
    void english_says_all_that_french_says_with_the_same_values() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path french : french()) {
            Properties fr = read(french);
            Properties en = read(Path.of(french.toString().replace("_fr.", "_en.")));
            assertThat(new TreeSet<>(en.keySet())).as(french.toString()).isEqualTo(new TreeSet<>(fr.keySet()));
            fr.forEach((key, words) -> {
                if (!values(words).equals(values(en.get(key)))) {
                    wrong.add(key.toString());
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_says_all_that_any_reader_may_be_told_with_the_same_values(Language language)
            throws IOException {
        Properties french = read(BUNDLES.resolve("public_fr.properties"));
        Properties said = read(BUNDLES.resolve("public_" + language.code() + ".properties"));
        assertThat(new TreeSet<>(said.keySet())).isEqualTo(new TreeSet<>(french.keySet()));
        french.forEach((key, words) ->
                assertThat(values(said.get(key))).as(key.toString()).isEqualTo(values(words)));
        french.forEach((key, words) -> assertThat(said.get(key).toString().split("\n\n"))
                .as(key.toString())
                .hasSameSizeAs(words.toString().split("\n\n")));
    }

    @Test
    void an_apostrophe_is_no_quote_that_eats_values() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : files(BUNDLES, ".properties")) {
            read(file).forEach((key, words) -> {
                if (words.toString().contains("'")) {
                    wrong.add(file.getFileName() + " " + key);
                }
            });
        }
        assertThat(wrong).as("write ’").isEmpty();
    }

    @Test
    void every_key_that_a_template_names_has_words() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path french : french()) {
            read(french).keySet().forEach(key -> known.add(key.toString()));
        }
        List<String> missing = new ArrayList<>();
        for (Path template : files(TEMPLATES, ".html")) {
            Matcher used = USED.matcher(Files.readString(template));
            while (used.find()) {
                if (!known.contains(used.group(1))) {
                    missing.add(template.getFileName() + " " + used.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void no_template_says_anything_by_itself() throws IOException {
        List<String> said = new ArrayList<>();
        for (Path template : files(TEMPLATES, ".html")) {
            Matcher text = TEXT.matcher(Files.readString(template).replaceAll("(?s)<!--.*?-->", ""));
            while (text.find()) {
                said.add(template.getFileName() + ": " + text.group(1).strip());
            }
        }
        assertThat(said).isEmpty();
    }

    private static Set<String> values(Object words) {
        Set<String> values = new TreeSet<>();
        Matcher matcher = VALUE.matcher(words.toString());
        while (matcher.find()) {
            values.add(matcher.group());
        }
        return values;
    }

    private static List<Path> french() throws IOException {
        return files(BUNDLES, "_fr.properties");
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}

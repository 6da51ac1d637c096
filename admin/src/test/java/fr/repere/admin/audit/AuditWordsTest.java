package fr.repere.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the sources write into the log can be said to the person in words. */
class AuditWordsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    /** The second argument, when it is written there; what is put together begins with a part that is. */
    private static final Pattern RECORDED =
            Pattern.compile("audit\\s*\\.record\\(\\s*[^,;]+?,\\s*\"([^\"]+)\"(\\s*\\+)?");

    @Test
    void every_action_that_the_code_records_has_words() throws IOException {
        Set<String> words = words();
        Set<String> missing = new TreeSet<>();
        int found = 0;
        for (Path source : files(SOURCES, ".java")) {
            Matcher recorded = RECORDED.matcher(Files.readString(source));
            while (recorded.find()) {
                found++;
                String key = "audit." + recorded.group(1);
                boolean said = recorded.group(2) == null
                        ? words.contains(key)
                        : words.stream().anyMatch(word -> word.startsWith(key));
                if (!said) {
                    missing.add(key + " of " + source.getFileName());
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(found).as("the pattern finds them").isGreaterThan(20);
    }

    private static Set<String> words() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path file : files(BUNDLES, "_fr.properties")) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
            properties.keySet().forEach(key -> keys.add(key.toString()));
        }
        return keys;
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).toList();
        }
    }
}

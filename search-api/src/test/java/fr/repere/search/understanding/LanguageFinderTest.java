package fr.repere.search.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.document.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageFinderTest {

    /** Share of the queries of {@code languages.csv} that must be told right. */
    private static final double LEAST = 0.97;

    @Test
    void the_language_of_two_or_three_words_is_found() throws IOException {
        List<String[]> rows = rows();
        List<String> wrong = new ArrayList<>();
        for (String[] row : rows) {
            Language found = Examples.LANGUAGES.of(row[0], Language.FR);
            if (!found.code().equals(row[1])) {
                wrong.add("%s: %s instead of %s".formatted(row[0], found.code(), row[1]));
            }
        }
        assertThat(rows).hasSizeGreaterThanOrEqualTo(80);
        assertThat(wrong).hasSizeLessThanOrEqualTo((int) ((1 - LEAST) * rows.size()));
    }

    @ParameterizedTest
    @CsvSource({"taxi, EN, EN", "taxi, FR, FR", "паспорт, UK, UK", "паспорт, RU, RU", "12345, AR, AR", "'', PS, PS"})
    void the_language_of_the_page_decides_when_the_words_tell_nothing(String typed, Language page, Language expected) {
        assertThat(Examples.LANGUAGES.of(typed, page)).isEqualTo(expected);
    }

    private static List<String[]> rows() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LanguageFinderTest.class.getResourceAsStream("languages.csv")),
                StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("typed;"))
                    .map(line -> line.split(";"))
                    .toList();
        }
    }
}

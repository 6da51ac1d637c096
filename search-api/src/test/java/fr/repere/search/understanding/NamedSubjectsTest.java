package fr.repere.search.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.document.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class NamedSubjectsTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "subjects.csv", delimiter = ';', numLinesToSkip = 2)
    void the_theme_or_need_that_words_name_is_found_in_any_language(String typed, String kind, String code) {
        Understood understood = Examples.UNDERSTANDING.of(typed, Language.FR, false);
        assertThat(kind.equals("theme") ? understood.themes() : understood.needs())
                .contains(code);
    }

    @Test
    void words_that_name_nothing_give_no_hint() {
        Understood understood = Examples.UNDERSTANDING.of("xqzwv", Language.FR, false);
        assertThat(understood.themes()).isEmpty();
        assertThat(understood.needs()).isEmpty();
    }
}

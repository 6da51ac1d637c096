package fr.repere.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "?!", "…", "- – —", "\t\n"})
    void signs_alone_are_no_words(String typed) {
        assertThat(Words.of(typed)).isEqualTo(Words.none());
    }

    @ParameterizedTest
    @ValueSource(strings = {"le", "LES", "à la", "l'", "qu’", "the", "на"})
    void words_that_say_nothing_alone_are_dropped_and_told(String typed) {
        Words words = Words.of(typed);
        assertThat(words.isEmpty()).isTrue();
        assertThat(words.dropped()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"le logement", "cours de français", "À la mairie", "2", "دروس", "ትምህርቲ"})
    void one_word_that_says_something_keeps_them_all(String typed) {
        assertThat(Words.of(typed)).isEqualTo(new Words(typed, List.of()));
    }

    @Test
    void spaces_are_single() {
        assertThat(Words.of("  cours   de\tfrançais ").text()).isEqualTo("cours de français");
    }
}

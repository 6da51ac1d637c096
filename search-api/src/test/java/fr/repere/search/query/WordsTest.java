package fr.repere.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.document.IndexNames;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    void every_french_word_that_the_index_drops_is_known_to_say_nothing() {
        Matcher list = Pattern.compile("\\(\\?:(a\\|[^)]+)\\)")
                .matcher(IndexNames.fiches("any").definitionJson());
        assertThat(list.find()).isTrue();
        List<String> dropped = Stream.of(list.group(1).split("\\|"))
                .map(word -> word.replaceAll("\\[(.).\\]", "$1"))
                .toList();
        assertThat(dropped)
                .hasSizeGreaterThan(50)
                .allMatch(word -> Words.of(word).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"في", "در", "په", "ናይ", "та", "for the"})
    void small_words_of_every_language_say_nothing_alone(String typed) {
        assertThat(Words.of(typed).isEmpty()).isTrue();
    }

    @Test
    void what_says_nothing_is_not_among_the_telling_words() {
        assertThat(Words.of("je cherche l'aide de la CAF").telling()).containsExactly("aide", "CAF");
    }

    @Test
    void spaces_are_single() {
        assertThat(Words.of("  cours   de\tfrançais ").text()).isEqualTo("cours de français");
    }
}

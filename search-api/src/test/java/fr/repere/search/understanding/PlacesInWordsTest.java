package fr.repere.search.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.document.Language;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PlacesInWordsTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "places-in-words.csv",
            delimiter = ';',
            quoteCharacter = '"',
            emptyValue = "",
            numLinesToSkip = 2)
    void the_place_inside_the_words_is_found_and_nothing_else_is_taken_for_one(
            String typed, String place, String words) {
        Understood understood = understood(typed);
        assertThat(understood.place().map(RecognisedPlace::id).orElse("")).isEqualTo(empty(place));
        assertThat(understood.words().text()).isEqualTo(empty(words));
    }

    @Test
    void what_was_typed_for_the_place_and_what_was_dropped_is_told() {
        Understood understood = understood("médecin à Paris 13e");
        assertThat(understood.place().orElseThrow().text()).isEqualTo("Paris 13e");
        assertThat(understood.place().orElseThrow().name()).isEqualTo("Paris");
        assertThat(understood.droppedWords()).containsExactly("à");
    }

    @Test
    void of_several_places_of_a_name_the_largest_is_meant_and_the_others_are_told() {
        RecognisedPlace place = understood("logement à Saint-Denis").place().orElseThrow();
        assertThat(place.id()).isEqualTo("commune:97411");
        assertThat(place.alternatives()).extracting(KnownPlace::id).contains("commune:93066");
    }

    @Test
    void a_place_that_lies_in_another_of_the_same_name_is_no_alternative() {
        assertThat(understood("Paris").place().orElseThrow().alternatives()).isEmpty();
    }

    @Test
    void a_mended_spelling_is_told() {
        assertThat(understood("cours à Marseile").place().orElseThrow().spellingGuessed())
                .isTrue();
        assertThat(understood("cours à Marseille").place().orElseThrow().spellingGuessed())
                .isFalse();
    }

    @Test
    void words_are_left_alone_when_the_place_is_known_already() {
        Understood understood = Examples.UNDERSTANDING.of("cours de français à Dijon", Language.FR, true);
        assertThat(understood.place()).isEqualTo(Optional.empty());
        assertThat(understood.words().text()).isEqualTo("cours de français à Dijon");
    }

    @Test
    void a_text_without_words_means_nothing() {
        assertThat(understood(" ?! ").words().isEmpty()).isTrue();
        assertThat(understood(" ?! ").place()).isEmpty();
    }

    private static Understood understood(String typed) {
        return Examples.UNDERSTANDING.of(typed, Language.FR, false);
    }

    private static String empty(String cell) {
        return cell == null ? "" : cell;
    }
}

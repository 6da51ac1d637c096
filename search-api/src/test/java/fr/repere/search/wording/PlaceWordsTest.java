package fr.repere.search.wording;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.PlaceDocument;
import fr.repere.geodata.document.Vocabulary;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlaceWordsTest {

    private static final Vocabulary VOCABULARY = Vocabulary.load();

    private static PlaceDocument place(String street, boolean hidden) {
        return new PlaceDocument(null, street, "21000", "21231", "Dijon", "21", null, null, null, null, null, hidden);
    }

    @Test
    void an_address_stands_on_one_line() {
        assertThat(PlaceWords.address(place("1 rue Haute", false), VOCABULARY, Language.FR))
                .isEqualTo("1 rue Haute, 21000 Dijon");
        assertThat(PlaceWords.address(place(null, false), VOCABULARY, Language.FR))
                .isEqualTo("21000 Dijon");
    }

    @Test
    void of_a_hidden_address_the_structure_tells_even_if_a_street_slipped_in() {
        assertThat(PlaceWords.address(place("1 rue Haute", true), VOCABULARY, Language.FR))
                .isEqualTo("adresse communiquée par la structure, 21000 Dijon");
    }

    @Test
    void each_language_says_so_in_its_own_words() {
        assertThat(Arrays.stream(Language.values())
                        .map(language -> PlaceWords.hidden(VOCABULARY, language))
                        .collect(Collectors.toSet()))
                .hasSize(Language.values().length)
                .doesNotContain("", "hidden");
    }
}

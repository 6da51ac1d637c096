package fr.repere.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTextTest {

    @ParameterizedTest
    @CsvSource({
        "Saint-Denis (93), Saint-Denis, 93",
        "Saint-Denis 974, Saint-Denis, 974",
        "Ajaccio (2a), Ajaccio, 2A",
        "Dijon, Dijon,",
        "21000, 21000,",
        "93, 93,",
        "2A, 2A,",
        "Paris 11e, Paris 11e,"
    })
    void a_departement_behind_a_name_is_told_apart(String typed, String name, String departement) {
        assertThat(PlaceText.of(typed)).isEqualTo(new PlaceText(name, Optional.ofNullable(departement)));
    }

    @ParameterizedTest
    @CsvSource({
        "St-Étienne, saint etienne",
        "Ste Foy, sainte foy",
        "L’Haÿ-les-Roses, l hay les roses",
        "Œuilly, oeuilly",
        "Estang, estang"
    })
    void whole_names_are_compared_without_accents_and_signs(String typed, String whole) {
        assertThat(PlaceText.of(typed).whole()).isEqualTo(whole);
    }
}

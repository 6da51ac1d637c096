package fr.repere.geodata.territory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceNameTest {

    @ParameterizedTest
    @CsvSource({
        "Saint-Étienne, saint etienne",
        "ST ETIENNE, saint etienne",
        "Ste-Foy-lès-Lyon, sainte foy les lyon",
        "L'Haÿ-les-Roses, l hay les roses",
        "Œuilly, oeuilly",
        "Estrées-Saint-Denis, estrees saint denis"
    })
    void spellings_of_one_name_fold_to_the_same(String name, String folded) {
        assertThat(PlaceName.fold(name)).isEqualTo(folded);
    }
}

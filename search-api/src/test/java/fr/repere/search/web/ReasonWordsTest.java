package fr.repere.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.search.web.SearchAnswer.Matched;
import fr.repere.search.web.SearchAnswer.Reason;
import fr.repere.search.web.SearchAnswer.TerritoryName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "commune:21231; Dijon; commune; À Dijon",
                "commune:72181; Le Mans; commune; Au Mans",
                "commune:85194; Les Sables-d'Olonne; commune; Aux Sables-d'Olonne",
                "departement:21; Côte-d'Or; departement; Dans le département Côte-d'Or (21)",
                "region:11; Île-de-France; region; Dans la région Île-de-France"
            })
    void inside_is_said_as_people_say_it(String id, String name, String kind, String expected) {
        assertThat(ReasonWords.of(reason("inside", null, null), new TerritoryName(id, name, kind)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; À moins de 100 m",
                "340; À 300 m",
                "940; À 900 m",
                "960; À 1 km",
                "3180; À 3,2 km",
                "9960; À 10 km",
                "47400; À 47 km"
            })
    void a_distance_is_rounded_as_far_as_it_matters(double metres, String expected) {
        assertThat(ReasonWords.of(reason("near", null, metres), null)).isEqualTo(expected);
    }

    @Test
    void covering_names_the_territory_of_the_zone() {
        TerritoryName departement = new TerritoryName("departement:21", "Côte-d'Or", "departement");
        assertThat(ReasonWords.of(reason("covers", departement, null), null))
                .isEqualTo("Couvre le département Côte-d'Or (21)");
    }

    private static Reason reason(String scope, TerritoryName by, Double metres) {
        return new Reason(scope, by, metres, new Matched(List.of(), List.of(), List.of()));
    }
}

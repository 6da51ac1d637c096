package fr.repere.search.web.site.results;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.document.Language;
import fr.repere.search.web.SearchAnswer.Matched;
import fr.repere.search.web.SearchAnswer.Reason;
import fr.repere.search.web.SearchAnswer.TerritoryName;
import fr.repere.search.wording.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonTextsTest {

    private static final TerritoryName DIJON = new TerritoryName("commune:21231", "Dijon", "commune");
    private static final TerritoryName COTE_D_OR = new TerritoryName("departement:21", "Côte-d'Or", "departement");

    private final ReasonTexts texts = new ReasonTexts(Messages.load());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12      | 100 m",
                "149     | 100 m",
                "150     | 200 m",
                "949     | 900 m",
                "951     | 1 km",
                "3240    | 3,2 km",
                "9999    | 10 km",
                "47499   | 47 km",
            })
    void distances_are_rounded_as_people_say_them(double metres, String said) {
        assertThat(texts.distance(Language.FR, metres)).isEqualTo(said.replace(' ', '\u00a0'));
    }

    @Test
    void each_reason_names_the_place_or_the_distance() {
        assertThat(said("inside", null, null)).isEqualTo("Sur place\u00a0: Dijon");
        assertThat(said("covers", COTE_D_OR, null)).isEqualTo("Intervient ici\u00a0: Côte-d'Or (21)");
        assertThat(said("near", null, 12_300d)).isEqualTo("À 12\u00a0km");
        assertThat(said("national", null, null)).isEqualTo("Dans toute la France");
        assertThat(said("online", null, null)).isEqualTo("En ligne");
        assertThat(said("anywhere", null, null)).isEmpty();
    }

    @Test
    void in_arabic_a_distance_is_said_in_arabic() {
        assertThat(texts.distance(Language.AR, 3_240)).doesNotContain("km").contains("كم");
    }

    private String said(String scope, @Nullable TerritoryName by, @Nullable Double metres) {
        return texts.of(
                Language.FR, new Reason(scope, by, metres, new Matched(List.of(), List.of(), List.of())), DIJON);
    }
}

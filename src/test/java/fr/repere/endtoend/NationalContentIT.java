package fr.repere.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever the place asked for, national content is there: on the real territories and the demonstration fiches. */
@ExtendWith(Stack.Extension.class)
class NationalContentIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "departement:01",
                "departement:2A",
                "departement:75",
                "departement:971",
                "departement:976",
                "region:27",
                "commune:21231",
                "commune:75111",
                "commune:97801",
                "commune:48095"
            })
    void a_national_demarche_is_found_from_everywhere(String place, Stack stack) {
        JsonNode page = stack.search().page(Map.of("kind", "demarche", "place", place, "size", "1"));
        long published = Ledger.number(
                stack.database(), "select count(*) from fiche where kind = 'demarche' and status = 'PUBLISHED'");
        assertThat(published).isPositive();
        assertThat(page.path("total").asLong()).isEqualTo(published);
    }
}

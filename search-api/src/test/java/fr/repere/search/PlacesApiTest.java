package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Places by what people type, over the API and on the pages. */
class PlacesApiTest extends BurgundyApi {

    @ParameterizedTest
    @CsvSource({
        "Dijon, commune:21231",
        "dij, commune:21231",
        "DIJON, commune:21231",
        "21000, commune:21231",
        "21231, commune:21231",
        "21, departement:21",
        "93, departement:93",
        "cote d'or, departement:21",
        "Côte d’Or, departement:21",
        "seine saint denis, departement:93",
        "Seine-St-Denis, departement:93",
        "st denis (93), commune:93066",
        "Saint-Denis 974, commune:97411",
        "Saint-Denis, commune:97411",
        "gevrey, commune:21295",
        "chambertin, commune:21295",
        "bourgogne, region:27",
        "dijon metropole, epci:242100410",
        "75011, commune:75056",
        "paris 11e, commune:75056",
        "Paris, commune:75056",
        "Dijn, commune:21231",
        "Gevrei, commune:21295",
        "Діжон, commune:21231",
        "Дижон, commune:21231",
        "ديجون, commune:21231",
        "دیژون, commune:21231",
        "ዲዦን, commune:21231"
    })
    void a_place_is_found_as_people_type_it(String typed, String expected) {
        assertThat(places(typed).at("/places/0/id").asString()).isEqualTo(expected);
    }

    @Test
    void a_place_tells_its_departement_postal_codes_and_point() {
        JsonNode place = places("Dijon").at("/places/0");
        assertThat(place.at("/context/name").asString()).isEqualTo("Côte-d'Or");
        assertThat(place.at("/context/code").asString()).isEqualTo("21");
        assertThat(place.at("/postalCodes/0").asString()).isEqualTo("21000");
        assertThat(place.at("/point/lon").asDouble()).isEqualTo(5.0415);
        assertThat(place.at("/exact").asBoolean()).isTrue();
    }

    @Test
    void nonsense_is_no_place() {
        assertThat(places("xqzwv").at("/places").size()).isZero();
    }

    @Test
    void a_search_for_places_needs_a_text() {
        assertThat(browser.get("/api/v1/places").statusCode()).isEqualTo(400);
    }

    private JsonNode places(String typed) {
        return browser.json("/api/v1/places?q=" + Browser.encoded(typed));
    }
}

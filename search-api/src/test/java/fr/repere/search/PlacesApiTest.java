package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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

    @Test
    void the_page_says_why_each_fiche_is_there() {
        String page = page("/?lieu=dijon");
        assertThat(page)
                .contains("À Dijon", "Couvre le département Côte-d&#39;Or (21)", "À 12 km", "National", "En ligne")
                .contains("value=\"Dijon (21)\"");
    }

    @Test
    void the_page_offers_the_choice_between_places_of_the_same_name() {
        assertThat(page("/?lieu=saint-denis")).contains("Plusieurs lieux", "/?place=commune%3A93066");
    }

    @Test
    void the_page_asks_again_for_a_place_that_does_not_exist_and_shows_all_of_france() {
        assertThat(page("/?lieu=xqzwv")).contains("Nous ne connaissons pas le lieu", "Cours de français à Lyon");
    }

    @Test
    void the_next_page_link_leads_on() {
        String page = page("/?lieu=dijon&size=2");
        String next = page.replaceAll("(?s).*<a class=\"next\" rel=\"next\" href=\"([^\"]+)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(page(next)).contains("Chercher un logement").doesNotContain("Obtenir la carte Vitale");
    }

    @Test
    void a_fiche_page_is_written_in_the_direction_of_its_language() {
        assertThat(page("/fiches/slug-cours-dijon?lang=ar"))
                .contains("lang=\"ar\" dir=\"rtl\"", "دروس اللغة الفرنسية للمبتدئين", "العربية");
    }

    @Test
    void a_fiche_page_shows_places_source_and_what_is_not_stated() {
        assertThat(page("/fiches/slug-cours-dijon"))
                .contains("1 rue Haute, 21000 Dijon", "tel:0102030405", "non précisé", "Licence Ouverte 2.0");
    }

    @Test
    void a_fiche_page_that_does_not_exist_is_an_error_page() {
        HttpResponse<String> answer = browser.get("/fiches/atlantide");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/html");
        assertThat(answer.body()).contains("Fiche introuvable");
    }

    private String page(String address) {
        HttpResponse<String> answer = browser.get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private JsonNode places(String typed) {
        return browser.json("/api/v1/places?q=" + Browser.encoded(typed));
    }
}

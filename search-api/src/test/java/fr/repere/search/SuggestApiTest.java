package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Suggestions while typing, over the API and a real index. */
class SuggestApiTest extends BurgundyApi {

    @ParameterizedTest
    @CsvSource({
        "cours de fr, Cours de français",
        "COURS DE FRANC, Cours de français",
        "carte vit, Obtenir la carte Vitale",
        "carte vtiale, Obtenir la carte Vitale",
        "دروس الل, Cours de français"
    })
    void a_fiche_is_suggested_by_the_beginning_of_its_title_in_any_language(String typed, String title) {
        assertThat(suggested(typed, "").at("/fiches/0/title").asString()).startsWith(title);
    }

    @Test
    void a_title_is_shown_in_the_readers_language_when_it_is_translated() {
        JsonNode fiche = suggested("cours de français pour déb", "&lang=ar").at("/fiches/0");
        assertThat(fiche.at("/lang").asString()).isEqualTo("ar");
        assertThat(fiche.at("/title").asString()).isEqualTo("دروس اللغة الفرنسية للمبتدئين");
    }

    @Test
    void a_place_is_suggested_with_its_departement_and_its_name_in_the_readers_language() {
        JsonNode place = suggested("Діж", "&lang=uk").at("/places/0");
        assertThat(place.at("/id").asString()).isEqualTo("commune:21231");
        assertThat(place.at("/name").asString()).isEqualTo("Dijon");
        assertThat(place.at("/localName").asString()).isEqualTo("Діжон");
        assertThat(place.at("/context/code").asString()).isEqualTo("21");
    }

    @Test
    void themes_and_needs_are_suggested_by_their_names_and_shown_in_the_readers_language() {
        assertThat(suggested("logem", "&lang=en").at("/themes/0/name").asString())
                .isEqualTo("Find a home and settle in");
        assertThat(suggested("سكن", "").at("/themes/0/code").asString()).isEqualTo("logement");
    }

    @Test
    void no_more_of_a_kind_is_suggested_than_asked_for() {
        JsonNode answer = suggested("c", "&limit=1");
        assertThat(answer.at("/needs").size()).isEqualTo(1);
        assertThat(answer.at("/fiches").size()).isEqualTo(1);
    }

    @Test
    void nonsense_suggests_nothing() {
        JsonNode answer = suggested("xqzwv", "");
        for (String kind : new String[] {"places", "themes", "needs", "fiches"}) {
            assertThat(answer.path(kind).isArray()).as(kind).isTrue();
            assertThat(answer.path(kind).size()).as(kind).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?q=", "?q=a&limit=0", "?q=a&limit=11", "?q=a&lang=xx", "?q=a&size=3", "?q=%00", "?q=%FF"})
    void bad_input_is_refused_with_its_reason(String parameters) {
        var answer = browser.get("/api/v1/suggest" + parameters);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void a_text_that_is_too_long_is_refused() {
        assertThat(browser.get("/api/v1/suggest?q=" + "a".repeat(101)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void signs_alone_suggest_nothing() {
        assertThat(suggested("'!?", "").at("/fiches").size()).isZero();
    }

    private JsonNode suggested(String typed, String more) {
        return browser.json("/api/v1/suggest?q=" + Browser.encoded(typed) + more);
    }
}

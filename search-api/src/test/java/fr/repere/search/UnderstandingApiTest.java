package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What a search makes of the words: the place in them is searched, and the answer says so. */
class UnderstandingApiTest extends BurgundyApi {

    @ParameterizedTest
    @CsvSource({
        "cours de français à Dijon, commune:21231, fr",
        "cours de français 21000, commune:21231, fr",
        "French courses in Dijon, commune:21231, en",
        "курсы французского в Дижоне, commune:21231, ru",
        "دروس اللغة الفرنسية ديجون, commune:21231, ar"
    })
    void a_place_inside_the_words_is_the_place_of_the_search(String typed, String place, String language) {
        JsonNode answer = search(typed, "");
        assertThat(answer.at("/place/id").asString()).isEqualTo(place);
        assertThat(answer.at("/understood/place/id").asString()).isEqualTo(place);
        assertThat(answer.at("/understood/language").asString()).isEqualTo(language);
    }

    @Test
    void a_fiche_of_the_place_is_found_by_words_of_another_language() {
        assertThat(search("دروس اللغة الفرنسية ديجون", "").at("/hits/0/title").asString())
                .isEqualTo("Cours de français pour débutants");
    }

    @Test
    void the_answer_says_what_was_understood_and_offers_the_literal_search() {
        JsonNode understood = search("cours de français à Dijon", "").at("/understood");
        assertThat(understood.at("/words").asString()).isEqualTo("cours de français");
        assertThat(understood.at("/droppedWords/0").asString()).isEqualTo("à");
        assertThat(understood.at("/place/text").asString()).isEqualTo("Dijon");
        assertThat(understood.at("/needs/0/name").asString()).isEqualTo("Cours de français");
        JsonNode literal = browser.json(understood.at("/literalUrl").asString());
        assertThat(literal.has("place")).isFalse();
        assertThat(literal.has("understood")).isFalse();
    }

    @Test
    void a_place_that_was_given_is_not_overruled_by_the_words() {
        JsonNode answer = search("cours de français à Lyon", "&place=commune:21231");
        assertThat(answer.at("/place/id").asString()).isEqualTo("commune:21231");
        assertThat(answer.at("/understood/place").isMissingNode()).isTrue();
    }

    @Test
    void other_places_of_the_name_are_offered_with_their_search() {
        JsonNode other = search("logement à Saint-Denis", "").at("/understood/place/alternatives/0");
        assertThat(other.at("/id").asString()).isEqualTo("commune:93066");
        assertThat(other.at("/context/code").asString()).isEqualTo("93");
        JsonNode there = browser.json(other.at("/url").asString());
        assertThat(there.at("/place/id").asString()).isEqualTo("commune:93066");
        assertThat(there.at("/understood/words").asString()).isEqualTo("logement");
    }

    @Test
    void a_radius_needs_no_other_place_than_the_one_in_the_words() {
        assertThat(search("cours de français à Dijon", "&radius=5")
                        .at("/place/id")
                        .asString())
                .isEqualTo("commune:21231");
    }

    @Test
    void the_page_shows_the_place_and_leads_to_the_literal_search() {
        String page = browser.get("/fr/recherche?q=" + Browser.encoded("cours de français à Dijon"))
                .body();
        assertThat(page).contains("Lieu reconnu dans vos mots", "literal=true", "value=\"cours de français\"");
    }

    @Test
    void literal_is_true_or_false() {
        assertThat(browser.get("/api/v1/search?q=a&literal=oui").statusCode()).isEqualTo(400);
    }

    private JsonNode search(String typed, String more) {
        return browser.json("/api/v1/search?q=" + Browser.encoded(typed) + more);
    }
}

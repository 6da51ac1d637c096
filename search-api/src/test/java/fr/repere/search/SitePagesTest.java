package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the public pages promise their readers, without scripts. */
class SitePagesTest extends BurgundyApi {

    @Test
    void the_results_say_why_each_fiche_is_there() {
        assertThat(page("/fr/recherche?lieu=dijon"))
                .contains(
                        "Sur place\u00a0: Dijon",
                        "Intervient ici\u00a0: Côte-d&#39;Or (21)",
                        "À 12\u00a0km",
                        "Dans toute la France",
                        "En ligne",
                        "value=\"Dijon (21)\"");
    }

    @Test
    void the_results_offer_the_choice_between_places_of_the_same_name() {
        assertThat(page("/fr/recherche?lieu=saint-denis"))
                .contains("D’autres lieux portent ce nom", "/fr/recherche?place=commune%3A93066");
    }

    @Test
    void a_place_that_does_not_exist_is_asked_again_and_all_of_france_is_shown() {
        assertThat(page("/fr/recherche?lieu=xqzwv&radius=5"))
                .contains("Nous ne connaissons pas le lieu", "Cours de français à Lyon");
    }

    @Test
    void the_next_page_link_leads_on() {
        String first = page("/fr/recherche?lieu=dijon&size=2");
        String next =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        assertThat(page(next)).contains("Chercher un logement").doesNotContain("Obtenir la carte Vitale");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "uk", "ps", "fa", "ti", "ru", "ar"})
    void each_page_speaks_one_language_and_leads_to_the_seven_others(String language) {
        String page = page("/" + language + "/recherche?lieu=dijon");
        assertThat(page).contains("<html lang=\"" + language + "\"");
        for (String other : new String[] {"fr", "en", "uk", "ps", "fa", "ti", "ru", "ar"}) {
            assertThat(page).contains("href=\"/" + other + "/recherche?lieu=dijon\"");
        }
        if (!language.equals("fr")) {
            assertThat(page).doesNotContain(">Chercher<", "Filtrer", "Sur place", "Trier");
        }
    }

    @Test
    void a_fiche_is_written_in_the_direction_of_its_language() {
        assertThat(page("/ar/fiches/slug-cours-dijon"))
                .contains("<html lang=\"ar\" dir=\"rtl\"", "دروس اللغة الفرنسية للمبتدئين", "العربية");
    }

    @Test
    void a_translation_that_is_older_than_the_french_says_of_when_it_is_and_leads_to_the_french() {
        assertThat(page("/ar/fiches/slug-cours-dijon"))
                .containsPattern("ترجمة بتاريخ [^<]*مارس[^<]*(2026|٢٠٢٦)")
                .contains("href=\"/fr/fiches/slug-cours-dijon\">القراءة بالفرنسية<");
        assertThat(page("/fr/fiches/slug-cours-dijon")).doesNotContain("Traduction du");
        assertThat(page("/ru/fiches/slug-cours-dijon")).as("French stands in").doesNotContain("Перевод от");
        assertThat(page("/uk/fiches/slug-carte-vitale")).as("up to date").doesNotContain("Переклад від");
    }

    @Test
    void a_fiche_without_translation_is_shown_in_french_and_marked_as_french() {
        assertThat(page("/ru/fiches/slug-cours-dijon")).contains("<header lang=\"fr\" dir=\"ltr\"");
    }

    @Test
    void a_fiche_shows_places_source_and_what_is_not_stated() {
        assertThat(page("/fr/fiches/slug-cours-dijon"))
                .contains(
                        "1 rue Haute, 21000 Dijon",
                        "tel:0102030405",
                        "Cette fiche ne précise pas pour qui elle est",
                        "Licence Ouverte 2.0");
    }

    @Test
    void a_fiche_that_does_not_exist_is_an_error_page_in_the_language_of_its_path() {
        HttpResponse<String> answer = browser.get("/ar/fiches/atlantide");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/html");
        assertThat(answer.body()).contains("<html lang=\"ar\" dir=\"rtl\"").doesNotContain("Fiche introuvable");
    }

    @ParameterizedTest
    @CsvSource({
        "/, 'ar,fr;q=0.5', /ar/",
        "/, 'de-DE,uk;q=0.8', /uk/",
        "/, de, /fr/",
        "/?q=carte, ti, /ti/recherche?q=carte",
        "/fiches/slug-cours-dijon?lang=ps, en, /ps/fiches/slug-cours-dijon?lang=ps",
    })
    void an_address_without_language_leads_to_the_readers(String address, String accepted, String there) {
        HttpResponse<String> answer = browser.get(address, "Accept-Language", accepted);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location")).hasValue(there);
        assertThat(answer.headers().firstValue("vary")).hasValue("Accept-Language");
    }

    /** Also what {@code hreflang="x-default"} of each page announces. */
    @ParameterizedTest
    @FieldSource("fr.repere.search.web.site.SitePlan#PAGES")
    void every_page_of_the_plan_is_there_and_its_address_without_language_leads_to_it(String path) {
        HttpResponse<String> answer = browser.get(path, "Accept-Language", "uk");
        assertThat(answer.headers().firstValue("location")).hasValue("/uk" + path);
        assertThat(page("/uk" + path)).contains("<html lang=\"uk\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fr/", "/fr/recherche?q=<script>alert(1)</script>", "/ar/fiches/slug-cours-dijon"})
    void pages_load_nothing_from_elsewhere_and_nothing_that_was_typed_runs(String address) {
        String page = page(address.replace("<", "%3C").replace(">", "%3E"));
        assertThat(page)
                .doesNotContain("<script>", "style=\"", "onclick=")
                .doesNotContainPattern("(src|<link[^>]*stylesheet[^>]*href)=\"https?:");
    }

    @Test
    void a_page_that_did_not_change_is_not_sent_again() {
        HttpResponse<String> first = browser.get("/fr/recherche?lieu=dijon");
        String tag = first.headers().firstValue("etag").orElseThrow();
        HttpResponse<String> again = browser.get("/fr/recherche?lieu=dijon", "If-None-Match", tag);
        assertThat(first.headers().firstValue("cache-control")).hasValue("no-cache");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void the_filters_in_force_stand_above_the_results_and_can_be_taken_off() {
        assertThat(page("/fr/recherche?lieu=dijon&age=20&openNow=true&radius=7.5"))
                .contains("Âge\u00a0: 20\u00a0ans", "Ouvert maintenant", "7,5\u00a0km")
                .contains("href=\"/fr/recherche?openNow=true&amp;radius=7.5&amp;place=commune%3A21231\"");
    }

    @Test
    void a_further_page_leads_back_to_the_first() {
        String first = page("/fr/recherche?lieu=dijon&size=2");
        String next =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        assertThat(first).doesNotContain("Revenir au début");
        assertThat(page(next))
                .contains("Revenir au début de la liste", "href=\"/fr/recherche?size=2&amp;place=commune%3A21231\"");
    }

    private String page(String address) {
        HttpResponse<String> answer = browser.get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}

package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.embedded.TestServers;
import fr.repere.search.world.Burgundy;
import fr.repere.search.world.FicheSample;
import fr.repere.search.world.SearchIndex;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** What callers of the API are promised, on a handful of fiches. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SearchApiTest {

    private static final SearchIndex INDEX = SearchIndex.empty();

    @LocalServerPort
    private int port;

    private Browser browser;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("repere.elasticsearch.url", TestServers::elasticsearchUrl);
        registry.add("repere.elasticsearch.prefix", INDEX::prefix);
        registry.add("repere.elasticsearch.socket-timeout", () -> "20s");
        registry.add("repere.search.snapshot.max-age", () -> "0s");
    }

    @BeforeAll
    static void fill() {
        INDEX.withTerritories(Burgundy.territories()).withFiches(Burgundy.fiches());
    }

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @Test
    void a_commune_shows_what_is_inside_then_what_covers_it_then_what_is_near_then_national() {
        JsonNode answer = search("place=commune:21231");
        assertThat(ids(answer))
                .containsExactly(
                        "cours-dijon",
                        "logement-cote-d-or",
                        "zone-dijon",
                        "cave-gevrey",
                        "carte-vitale",
                        "cours-en-ligne");
        assertThat(texts(answer, "/reason/scope"))
                .containsExactly("inside", "covers", "covers", "near", "national", "online");
        assertThat(answer.at("/place/name").asString()).isEqualTo("Dijon");
        assertThat(answer.at("/totals/covers").asInt()).isEqualTo(2);
        assertThat(answer.at("/total").asInt()).isEqualTo(6);
    }

    @Test
    void a_covering_fiche_says_by_which_territory() {
        JsonNode answer = search("place=commune:21231");
        assertThat(answer.at("/hits/1/reason/by/id").asString()).isEqualTo("departement:21");
        assertThat(answer.at("/hits/1/reason/by/name").asString()).isEqualTo("Côte-d'Or");
        assertThat(answer.at("/hits/2/reason/by/id").asString()).isEqualTo("commune:21231");
    }

    @Test
    void a_near_fiche_says_how_far() {
        double metres =
                search("place=commune:21231").at("/hits/3/reason/metres").asDouble();
        assertThat(metres).isBetween(11_900.0, 12_300.0);
    }

    @Test
    void a_departement_holds_what_its_communes_hold_and_what_covers_one_of_them() {
        JsonNode answer = search("place=departement:21&kind=dispositif");
        assertThat(texts(answer, "/reason/scope")).containsExactly("inside", "inside", "covers", "covers", "online");
        assertThat(answer.at("/hits/3/reason/by/id").asString()).isEqualTo("commune:21231");
        assertThat(answer.at("/hits/0/distanceMetres").asDouble()).isZero();
    }

    @Test
    void a_point_is_asked_with_its_commune_and_distances_from_the_point() {
        JsonNode answer = search("lat=47.3215&lon=5.0420&radius=50");
        assertThat(answer.at("/place/id").asString()).isEqualTo("commune:21231");
        assertThat(answer.at("/hits/0/reason/scope").asString()).isEqualTo("inside");
        assertThat(answer.at("/hits/0/distanceMetres").asDouble()).isBetween(50.0, 90.0);
    }

    @Test
    void a_small_degree_is_understood_as_programs_write_it() {
        assertThat(ids(search("lat=47.3215&lon=7.0E-4"))).isEqualTo(ids(search("lat=47.3215&lon=0.0007")));
    }

    @Test
    void each_place_is_shown_with_its_own_distance() {
        JsonNode place = search("lat=47.3215&lon=5.0420").at("/hits/0/places/0");
        assertThat(place.at("/communeName").asString()).isEqualTo("Dijon");
        assertThat(place.at("/point/lat").asDouble()).isEqualTo(47.322);
        assertThat(place.at("/distanceMetres").asDouble()).isBetween(50.0, 90.0);
    }

    @Test
    void a_point_far_from_everything_still_finds_the_national_fiches() {
        assertThat(ids(search("lat=0&lon=-30"))).containsExactly("carte-vitale", "cours-en-ligne");
    }

    @Test
    void a_former_code_is_understood() {
        assertThat(search("place=commune:75111").at("/place/id").asString()).isEqualTo("commune:75056");
    }

    @ParameterizedTest
    @CsvSource({
        "cours de francais, cours-dijon",
        "COURS DE FRANÇAIS, cours-dijon",
        "l'école, cours-dijon",
        "l’ecole, cours-dijon",
        "ecoles, cours-dijon",
        "débutant, cours-dijon",
        "vigneron, cave-gevrey",
        "logements, logement-cote-d-or",
        "دروس الفرنسية, cours-dijon",
        "карту, carte-vitale",
        "association des ponts vignes, cave-gevrey"
    })
    void words_are_forgiven_and_every_language_finds(String words, String expected) {
        assertThat(ids(search("q=" + Browser.encoded(words)))).contains(expected);
    }

    @Test
    void words_that_stand_nowhere_find_nothing() {
        JsonNode answer = search("q=ornithorynque&place=commune:21231");
        assertThat(answer.at("/total").asInt()).isZero();
        assertThat(answer.has("next")).isFalse();
    }

    @Test
    void a_hit_shows_the_words_that_it_was_found_by() {
        JsonNode inTheBody = search("q=vignerons").at("/hits/0/reason/matched");
        assertThat(inTheBody.at("/words/0").asString()).isEqualTo("vignerons");
        JsonNode inTheSummary = search("q=minibus").at("/hits/0/reason/matched/text/0");
        assertThat(inTheSummary.at("/role").asString()).isEqualTo("summary");
        assertThat(inTheSummary.at("/html").asString()).contains("<em>minibus</em>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"le", "l'", "de la", "?!", "…", "the"})
    void words_that_say_nothing_alone_are_left_out(String words) {
        assertThat(search("q=" + Browser.encoded(words)).at("/total").asInt())
                .isEqualTo(Burgundy.fiches().size());
    }

    @Test
    void hundreds_of_words_are_cut_instead_of_breaking_the_search() {
        JsonNode answer = search("q=" + Browser.encoded("x ".repeat(245)));
        assertThat(answer.at("/total").asInt()).isZero();
        assertThat(answer.at("/droppedWords").size()).isEqualTo(213);
    }

    @Test
    void a_text_that_is_not_translated_is_shown_in_french_and_says_so() {
        JsonNode hits = search("place=commune:21231&lang=ar&theme=francais").at("/hits");
        assertThat(hits.at("/0/lang").asString()).isEqualTo("ar");
        assertThat(hits.at("/0").has("fallback")).isFalse();
        assertThat(hits.at("/1/lang").asString()).isEqualTo("fr");
        assertThat(hits.at("/1/fallback").asString()).isEqualTo("fr");
        assertThat(hits.at("/1/themes/0/name").asString()).isNotEqualTo("Apprendre le français");
    }

    @Test
    void a_small_first_page_already_shows_national_content() {
        assertThat(texts(search("place=commune:21231&size=2"), "/reason/scope")).containsExactly("inside", "national");
    }

    @Test
    void the_pages_are_complete_while_fiches_change_and_vanish_under_the_reader() {
        JsonNode page = search("place=commune:21231&size=2");
        List<String> read = new ArrayList<>(ids(page));
        INDEX.delete("cave-gevrey");
        INDEX.withFiches(List.of(
                FicheSample.dispositif("zone-dijon").online().document(),
                FicheSample.demarche("nouvelle").document()));
        try {
            while (page.has("nextUrl")) {
                page = browser.json(page.at("/nextUrl").asString());
                read.addAll(ids(page));
            }
        } finally {
            INDEX.delete("nouvelle");
            INDEX.withFiches(Burgundy.fiches());
        }
        assertThat(read)
                .containsExactlyInAnyOrder(
                        "cours-dijon",
                        "logement-cote-d-or",
                        "zone-dijon",
                        "cave-gevrey",
                        "carte-vitale",
                        "cours-en-ligne");
    }

    @Test
    void after_the_index_was_replaced_searches_go_on_and_old_pages_say_that_they_are_gone() {
        String next = search("size=2").at("/nextUrl").asString();
        INDEX.rebuild(Burgundy.fiches());
        HttpResponse<String> gone = browser.get(next);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(Browser.json(gone).at("/detail").asString()).contains("recommencez la recherche");
        assertThat(search("").at("/total").asInt()).isEqualTo(Burgundy.fiches().size());
    }

    @Test
    void a_cursor_of_another_search_is_refused() {
        String next = search("size=2").at("/next").asString();
        HttpResponse<String> answer = browser.get("/api/v1/search?q=logement&after=" + next);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Browser.json(answer).at("/parameter").asString()).isEqualTo("after");
    }

    @Test
    void a_fiche_is_read_by_id_and_by_slug_with_all_its_texts() {
        JsonNode bySlug = browser.json("/api/v1/fiches/slug-carte-vitale?lang=uk");
        assertThat(bySlug).isEqualTo(browser.json("/api/v1/fiches/carte-vitale?lang=uk"));
        assertThat(bySlug.at("/text/title").asString()).isEqualTo("Отримати карту Vitale");
        assertThat(bySlug.at("/text/how/0").asString()).isEqualTo("Une étape");
        assertThat(browser.json("/api/v1/fiches/carte-vitale?lang=ti")
                        .at("/fallback")
                        .asString())
                .isEqualTo("fr");
    }

    @Test
    void a_fiche_that_nobody_published_is_not_found() {
        HttpResponse<String> answer = browser.get("/api/v1/fiches/atlantide");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    }

    @Test
    void an_unknown_commune_is_refused_by_name() {
        HttpResponse<String> answer = browser.get("/api/v1/search?place=commune:99999");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Browser.json(answer).at("/value").asString()).isEqualTo("commune:99999");
    }

    @Test
    void ready_means_that_elasticsearch_answers_and_is_filled() {
        assertThat(browser.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    private JsonNode search(String parameters) {
        HttpResponse<String> answer = browser.get("/api/v1/search?" + parameters);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Browser.json(answer);
    }

    private static List<String> ids(JsonNode answer) {
        return texts(answer, "/id");
    }

    private static List<String> texts(JsonNode answer, String path) {
        return StreamSupport.stream(answer.at("/hits").spliterator(), false)
                .map(hit -> hit.at(path).asString())
                .toList();
    }
}

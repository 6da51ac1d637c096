package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.embedded.TestServers;
import fr.repere.geodata.document.RecordNames;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.recording.CountStore;
import fr.repere.search.recording.Counted;
import fr.repere.search.recording.Found;
import fr.repere.search.recording.SearchShape;
import fr.repere.search.world.Burgundy;
import fr.repere.search.world.FicheSample;
import fr.repere.search.world.NamedTerritory;
import fr.repere.search.world.SearchIndex;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** What readers and programs see of the state of a territory. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DashboardApiTest {

    private static final String HOSTILE = "<script>alert(1)</script>";
    private static final LocalDate TODAY = LocalDate.now(RecordNames.ZONE);
    private static final SearchIndex INDEX = SearchIndex.empty();

    @LocalServerPort
    private int port;

    private Browser browser;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("repere.elasticsearch.url", TestServers::elasticsearchUrl);
        registry.add("repere.elasticsearch.prefix", INDEX::prefix);
        registry.add("repere.elasticsearch.socket-timeout", () -> "20s");
    }

    @BeforeAll
    static void fill(@Autowired CountStore counts) {
        TerritoryDocument hostile = new TerritoryDocument(
                "departement:99",
                "departement",
                "99",
                HOSTILE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                null,
                null,
                null);
        // Written at once: what reads the territories in the background must not see a part of them.
        List<TerritoryDocument> territories = new ArrayList<>(Burgundy.territories());
        territories.addAll(List.of(
                hostile,
                NamedTerritory.of(
                        "agir",
                        "bourgogne-et-paris",
                        "Opérateur de Bourgogne & Paris",
                        List.of("departement:21", "departement:75", "commune:21231", "commune:99999"),
                        List.of("departement:21", "departement:75"),
                        "2020-01-01",
                        null),
                NamedTerritory.of(
                        "agir",
                        "ancien",
                        "Ancien opérateur",
                        List.of("departement:93"),
                        List.of(),
                        "2020-01-01",
                        "2021-01-01")));
        INDEX.withTerritories(territories)
                .withFiches(Burgundy.fiches())
                .withFiches(List.of(
                        FicheSample.dispositif("hostile")
                                .french(HOSTILE, "x", "x")
                                .publishedOn(TODAY)
                                .zone(List.of("departement:99"), List.of("departement:99"))
                                .document(),
                        FicheSample.dispositif("formula")
                                .french("=HYPERLINK(\"http://example.org\")", "x", "x")
                                .publishedOn(TODAY)
                                .zone(List.of("departement:99"), List.of("departement:99"))
                                .document()));
        SearchShape shape = new SearchShape(
                2,
                List.of("cada"),
                List.of("logement"),
                List.of(),
                List.of(),
                List.of(),
                "ar",
                "ar",
                "all",
                List.of("price"));
        counts.keep(
                "sheet",
                Map.of(
                        new Counted.Search(
                                TODAY,
                                List.of("commune:21231"),
                                List.of("commune:21231", "departement:21", "region:27"),
                                false,
                                shape,
                                Found.NONE,
                                Found.SOME),
                        4L));
        INDEX.refresh(RecordNames.searches(INDEX.prefix()).alias());
    }

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @Test
    void a_territory_has_numbers_with_names_and_what_is_missing_too() {
        JsonNode answer = browser.json("/api/v1/territories/departement:21/dashboard");
        assertThat(answer.at("/territory/name").asString()).isEqualTo("Côte-d'Or");
        assertThat(answer.at("/totals/fiches").asInt()).isEqualTo(4);
        assertThat(answer.at("/totals/places").asInt()).isEqualTo(2);
        assertThat(answer.at("/totals/structures").asInt()).isEqualTo(1);
        assertThat(answer.at("/lowCoverage").asBoolean()).isTrue();
        assertThat(answer.path("themes")).hasSize(10);
        JsonNode french = by("francais", answer.path("themes"));
        assertThat(french.path("name").asString()).isEqualTo("Apprendre le français");
        assertThat(french.path("fiches").asInt()).isPositive();
        assertThat(by("sante", answer.path("themes")).path("fiches").asInt()).isZero();
        assertThat(answer.path("languages")).hasSize(8);
        assertThat(by("fr", answer.path("languages")).path("missing").asInt()).isZero();
        assertThat(by("ar", answer.path("languages")).path("missing").asInt()).isEqualTo(3);
        assertThat(answer.at("/freshness/never").asInt()).isEqualTo(4);
        assertThat(answer.at("/freshness/recentSince").asString())
                .isEqualTo(TODAY.minusMonths(6).toString());
        assertThat(answer.at("/structures/0/name").asString()).isEqualTo("Association des Ponts");
    }

    @Test
    void searches_without_result_are_told_in_words() {
        JsonNode searches =
                browser.json("/api/v1/territories/departement:21/dashboard").at("/searches/last30Days");
        assertThat(searches.path("withoutLocal").asInt()).isEqualTo(4);
        assertThat(searches.path("withoutAnything").asInt()).isZero();
        assertThat(searches.at("/shapes/0/text").asString())
                .startsWith("Thème\u00a0: ")
                .endsWith(
                        "2 mots (arabe), dont «\u00a0cada\u00a0» · Filtres\u00a0: Prix · Langue de la page\u00a0: arabe");
    }

    @Test
    void communes_far_from_everything_are_those_of_the_white_zones() {
        for (String id : List.of("departement:21", "departement:974", "territory:bourgogne-et-paris")) {
            JsonNode white =
                    browser.json("/api/v1/territories/" + id + "/dashboard").path("whiteZones");
            JsonNode truth = browser.json("/api/v1/coverage/white-zones?distance=20km&place=" + id)
                    .path("total");
            assertThat(white.path("communes").asInt()).isPositive();
            assertThat(truth.isMissingNode()).isFalse();
            for (String number : List.of("communes", "communesWithout", "population", "populationWithout")) {
                assertThat(white.path(number)).as(id + " " + number).isEqualTo(truth.path(number));
            }
        }
        assertThat(browser.json("/api/v1/territories/departement:974/dashboard")
                        .at("/whiteZones/biggest/0/id")
                        .asString())
                .isEqualTo("commune:97411");
        assertThat(browser.get("/fr/territoires/departement:974").body())
                .contains("Zones blanches", "/fr/territoires/commune:97411");
    }

    @Test
    void names_are_in_the_language_asked_for() {
        JsonNode answer = browser.json("/api/v1/territories/departement:21/dashboard?lang=en");
        assertThat(by("ar", answer.path("languages")).path("name").asString()).isEqualTo("Arabic");
        assertThat(by("francais", answer.path("themes")).path("name").asString())
                .doesNotContain("Apprendre");
    }

    @Test
    void the_tables_are_one_file_in_which_no_formula_runs() {
        HttpResponse<String> csv = browser.get("/api/v1/territories/departement:99/dashboard.csv");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("repere-departement-99-" + TODAY + ".csv");
        assertThat(csv.body().lines().map(String::strip))
                .startsWith("tableau,code,libelle,theme,date,nombre,dont_sans_aucun_resultat")
                .contains("total,fiches,Fiches locales,," + TODAY + ",2,")
                .anyMatch(line -> line.startsWith("publiee,formula,\"'=HYPERLINK("))
                .noneMatch(line -> line.contains(",=") || line.contains(",\"="));
    }

    @Test
    void the_page_shows_the_same_and_nothing_in_it_runs() {
        String page = browser.get("/fr/territoires/departement:99").body();
        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>");
        assertThat(page).contains("Fiches locales", "Association des Ponts", "30 derniers jours");
        String dijon = browser.get("/fr/territoires/departement:21").body();
        assertThat(dijon)
                .contains(
                        "<html lang=\"fr\"",
                        "Côte-d&#39;Or",
                        "2 mots (arabe), dont «\u00a0cada\u00a0»",
                        "Peu de fiches locales",
                        "/api/v1/coverage.png?place=departement:21&amp;by=epci&amp;lang=fr",
                        "/api/v1/coverage/white-zones.png?place=departement:21&amp;lang=fr",
                        "/api/v1/cartography.pdf?place=departement:21&amp;lang=fr",
                        "/fr/territoires/region:27");
    }

    @Test
    void regions_and_departements_are_listed() {
        String page = browser.get("/fr/territoires").body();
        assertThat(page)
                .containsSubsequence(
                        "Bourgogne-Franche-Comté", "/fr/territoires/departement:21", "Île-de-France", "Paris (75)")
                .doesNotContain("<script>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "departement:98",
                "commune:00000",
                "pays:fr",
                "x",
                "%3Cscript%3E",
                "departement:",
                "%2e%2e",
                "territory:none"
            })
    void an_unknown_territory_is_not_found_and_the_answer_says_how_one_is_written(String id) {
        HttpResponse<String> answer = browser.get("/api/v1/territories/" + id + "/dashboard");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("urn:repere:probleme:").doesNotContain("<script>");
        HttpResponse<String> page = browser.get("/fr/territoires/" + id);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).doesNotContain("<script>");
    }

    @Test
    void the_words_for_an_unknown_territory_show_what_one_looks_like() {
        assertThat(browser.get("/api/v1/territories/departement:98/dashboard").body())
                .contains("Territoire introuvable", "departement:21");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?lang=xx", "?lang=fr&lang=en", "?k=3"})
    void what_is_no_parameter_or_no_language_is_refused(String parameters) {
        for (String form : List.of("", ".csv")) {
            HttpResponse<String> answer =
                    browser.get("/api/v1/territories/departement:21/dashboard" + form + parameters);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("allowed");
        }
    }

    @Test
    void a_former_commune_leads_to_the_one_that_it_is_part_of() {
        assertThat(browser.json("/api/v1/territories/commune:75111/dashboard")
                        .at("/territory/id")
                        .asString())
                .isEqualTo("commune:75056");
    }

    @Test
    void a_named_territory_is_all_its_parts_and_none_of_them_twice() {
        JsonNode answer = browser.json("/api/v1/territories/territory:bourgogne-et-paris/dashboard");
        assertThat(answer.at("/territory/kind").asString()).isEqualTo("territory");
        assertThat(answer.at("/totals/fiches").asInt()).isEqualTo(total("departement:21") + total("departement:75"));
        assertThat(answer.at("/totals/places").asInt()).isEqualTo(2);
        assertThat(answer.at("/searches/last30Days/withoutLocal").asInt()).isEqualTo(4);
        assertThat(browser.get("/fr/territoires/territory:bourgogne-et-paris").body())
                .contains("Opérateur de Bourgogne &amp; Paris", "Opérateur AGIR", "/fr/territoires/departement:75");
        assertThat(browser.get("/fr/territoires").body())
                .contains("/fr/territoires/territory:bourgogne-et-paris")
                .doesNotContain("Ancien opérateur");
        assertThat(browser.get("/fr/territoires/territory:ancien").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "ps", "fa", "ti", "ru", "ar"})
    void no_french_sentence_of_ours_is_left_in_another_language(String language) {
        String at = "/" + language + "/territoires";
        for (String page :
                List.of("", "?nom=dijon", "/departement:21", "/territory:bourgogne-et-paris", "/commune:21231")) {
            HttpResponse<String> answer = browser.get(at + page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body())
                    .contains("<html lang=\"" + language + "\"")
                    .doesNotContain(
                            "Territoires",
                            "Fiches",
                            "Département",
                            "Habitants",
                            "Recherches",
                            "derniers jours",
                            "mots",
                            "filtres",
                            "Vérifiées",
                            "Cartes",
                            "Zones",
                            "Opérateur AGIR",
                            "Publiées")
                    .doesNotContain("href=\"/territoires");
        }
    }

    @Test
    void an_address_without_language_leads_to_the_page_of_the_readers() {
        HttpResponse<String> answer = browser.get("/territoires/departement:21", "Accept-Language", "ps");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location")).hasValue("/ps/territoires/departement:21");
    }

    @Test
    void a_territory_is_found_by_its_name_without_scripts() {
        assertThat(browser.get("/fr/territoires?nom=dijon").body())
                .contains("/fr/territoires/commune:21231", "Commune");
        assertThat(browser.get("/fr/territoires?nom=operateur").body())
                .containsSubsequence("Territoires trouvés", "/fr/territoires/territory:bourgogne-et-paris");
        assertThat(browser.get("/fr/territoires?nom=%3Cb%3Exqz").body())
                .contains("Aucun territoire ne porte le nom", "&lt;b&gt;xqz")
                .doesNotContain("<b>");
    }

    @Test
    void the_numbers_of_the_map_are_those_of_the_coverage() {
        String page = browser.get("/fr/territoires/region:27").body();
        for (JsonNode territory :
                browser.json("/api/v1/coverage?place=region:27").path("territories")) {
            assertThat(page)
                    .containsPattern("territoires/" + territory.path("id").asString()
                            + "\"><bdi lang=\"fr\">[^<]+</bdi></a></th><td>"
                            + territory.path("fiches").asString() + "</td>");
        }
    }

    private int total(String id) {
        return browser.json("/api/v1/territories/" + id + "/dashboard")
                .at("/totals/fiches")
                .asInt();
    }

    private static JsonNode by(String code, JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(entry -> entry.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }
}

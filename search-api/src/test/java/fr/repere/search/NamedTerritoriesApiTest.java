package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.embedded.TestServers;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.world.Burgundy;
import fr.repere.search.world.NamedTerritory;
import fr.repere.search.world.SearchIndex;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
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

/** Operators and other named territories: to be looked at, to be searched in, never taken for a place in words. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class NamedTerritoriesApiTest {

    private static final SearchIndex INDEX = SearchIndex.empty()
            .withTerritories(Burgundy.territories())
            .withTerritories(named())
            .withFiches(Burgundy.fiches());

    @LocalServerPort
    private int port;

    private Browser browser;

    private static List<TerritoryDocument> named() {
        return List.of(
                NamedTerritory.of(
                        "agir",
                        "quais",
                        "Zanzibar Accueil",
                        List.of("commune:21231", "commune:69123"),
                        List.of("departement:21", "departement:69"),
                        "2026-01-01",
                        null),
                NamedTerritory.of(
                        "agir",
                        "avant",
                        "Autre Accueil",
                        List.of("departement:21", "departement:1999"),
                        List.of("departement:21"),
                        "2023-01-01",
                        "2025-12-31"),
                NamedTerritory.of(
                        "ddets",
                        "ddets-93",
                        "DDETS de Seine-Saint-Denis",
                        List.of("departement:93"),
                        List.of("departement:93"),
                        "2021-04-01",
                        null),
                NamedTerritory.of(
                        "custom", "gone", "Disparu", List.of("commune:99999"), List.of(), "2021-04-01", null));
    }

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("repere.elasticsearch.url", TestServers::elasticsearchUrl);
        registry.add("repere.elasticsearch.prefix", INDEX::prefix);
        registry.add("repere.elasticsearch.socket-timeout", () -> "20s");
    }

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @Test
    void the_cartography_of_a_named_territory_bears_its_name() {
        HttpResponse<String> answer = browser.get("/api/v1/cartography.geojson?place=territory:quais");
        assertThat(answer.body()).contains("\"title\":\"Zanzibar Accueil\"");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("repere-cartographie-territory-quais-");
    }

    @Test
    void all_are_listed_by_name_and_the_departements_without_operator_are_told() {
        JsonNode list = json("/api/v1/territories");
        assertThat(texts(list.at("/territories"), "slug")).containsExactly("avant", "ddets-93", "gone", "quais");
        JsonNode quais = list.at("/territories/3");
        assertThat(quais.at("/id").asString()).isEqualTo("territory:quais");
        assertThat(texts(quais.at("/departements"), "name")).containsExactly("Côte-d'Or", "Rhône");
        assertThat(quais.at("/valid").asBoolean()).isTrue();
        assertThat(list.at("/territories/0/valid").asBoolean()).isFalse();
        assertThat(texts(list.at("/withoutOperator"), "code")).containsExactly("75", "93", "974");
    }

    @ParameterizedTest
    @CsvSource({
        "type=agir, avant quais",
        "type=ddets&type=custom, ddets-93 gone",
        "departement=21, avant quais",
        "departement=69, quais",
        "on=2025-12-31, avant ddets-93 gone",
        "on=2026-01-01, ddets-93 gone quais",
        "type=agir&departement=21&on=2024-06-01, avant"
    })
    void a_list_is_filtered_by_type_departement_and_day(String filter, String slugs) {
        assertThat(texts(json("/api/v1/territories?" + filter).at("/territories"), "slug"))
                .containsExactly(slugs.split(" "));
    }

    @Test
    void who_has_no_operator_depends_on_the_day_and_the_departement_asked_for() {
        assertThat(texts(json("/api/v1/territories?on=2025-12-31").at("/withoutOperator"), "code"))
                .containsExactly("69", "75", "93", "974");
        assertThat(json("/api/v1/territories?departement=21")
                        .at("/withoutOperator")
                        .size())
                .isZero();
        assertThat(texts(
                        json("/api/v1/territories?departement=21&on=2020-01-01").at("/withoutOperator"), "name"))
                .containsExactly("Côte-d'Or");
    }

    @Test
    void one_tells_who_it_is_how_to_reach_it_what_it_is_made_of_and_where_to_go_on() {
        JsonNode quais = json("/api/v1/territories/quais");
        assertThat(quais.at("/name").asString()).isEqualTo("Zanzibar Accueil");
        assertThat(quais.at("/contact/phone").asString()).isEqualTo("03 53 01 21 21");
        assertThat(quais.at("/contact").has("mail")).isFalse();
        assertThat(quais.has("validTo")).isFalse();
        assertThat(texts(quais.at("/parts"), "name")).containsExactly("Dijon", "Lyon");
        assertThat(quais.at("/population").asLong()).isEqualTo(535_000);
        assertThat(json(quais.at("/links/search").asString()).at("/total").asLong())
                .isPositive();
        assertThat(quais.at("/links/cartography").asString())
                .isEqualTo("/api/v1/cartography.pdf?place=territory:quais&title=Zanzibar+Accueil");
        assertThat(json("/api/v1/territories/territory:quais")).isEqualTo(quais);
    }

    @ParameterizedTest
    @ValueSource(strings = {"self", "page", "dashboard"})
    void it_has_a_page_and_a_state_under_its_own_name(String link) {
        HttpResponse<String> answer = browser.get(
                json("/api/v1/territories/quais").at("/links/" + link).asString());
        if (link.equals("page")) {
            // Each reader is led to a page in their own language.
            answer = browser.get(answer.headers().firstValue("location").orElseThrow());
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("Zanzibar Accueil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"coverage", "whiteZones", "exports/csv", "exports/json"})
    void where_to_go_on_is_there_and_speaks_of_the_same_parts(String link) {
        String address = json("/api/v1/territories/quais").at("/links/" + link).asString();
        String parts = address.replace("place=territory:quais", "place=commune:21231&place=commune:69123");
        assertThat(parts).isNotEqualTo(address);
        HttpResponse<String> whole = browser.get(address);
        assertThat(whole.statusCode()).as(whole.body()).isEqualTo(200);
        assertThat(whole.body()).hasSameSizeAs(browser.get(parts).body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "&q=fran%C3%A7ais", "&theme=francais&radius=50", "&scope=local&size=2", "&sort=distance"})
    void a_search_in_a_territory_is_the_search_in_its_parts(String more) {
        JsonNode whole = json("/api/v1/search?place=territory:quais" + more);
        JsonNode parts = json("/api/v1/search?place=commune:21231&place=commune:69123" + more);
        assertThat(whole.at("/total").asLong())
                .isEqualTo(parts.at("/total").asLong())
                .isPositive();
        assertThat(whole.path("totals")).isEqualTo(parts.path("totals"));
        assertThat(whole.path("facets")).isEqualTo(parts.path("facets"));
        assertThat(whole.path("hits")).isEqualTo(parts.path("hits"));
        assertThat(whole.path("places")).isEqualTo(parts.path("places"));
    }

    @Test
    void a_territory_that_is_over_can_be_searched_and_parts_that_are_gone_are_left_out() {
        assertThat(json("/api/v1/search?place=territory:avant").at("/places"))
                .isEqualTo(json("/api/v1/search?place=departement:21").at("/places"));
    }

    @Test
    void an_operator_is_no_place_in_words_in_suggestions_or_in_the_place_box() {
        JsonNode search = json("/api/v1/search?q=zanzibar+accueil");
        assertThat(search.has("place") && !search.path("place").isNull()).isFalse();
        assertThat(json("/api/v1/suggest?q=zanzibar").at("/places").size()).isZero();
        assertThat(json("/api/v1/places?q=zanzibar").at("/places").size()).isZero();
        assertThat(json("/api/v1/places?q=quais").at("/places").size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/territories?type=prefet, type",
        "/api/v1/territories?departement=1999, departement",
        "/api/v1/territories?departement=territory:quais, departement",
        "/api/v1/territories?on=demain, on",
        "/api/v1/territories?on=2026-02-30, on",
        "/api/v1/territories?limit=3, limit",
        "/api/v1/territories/quais?q=x, q",
        "/api/v1/search?place=territory:nobody, place",
        "/api/v1/search?place=territory:gone, place",
        "/api/v1/search?place=territory:QUAIS, place",
        "/api/v1/search?place=territory:, place"
    })
    void what_cannot_be_answered_is_refused_with_what_is_allowed(String path, String parameter) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Browser.json(answer).at("/parameter").asString()).isEqualTo(parameter);
        assertThat(Browser.json(answer).at("/allowed").asString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "%20", "..%2f", "QUAIS", "%F0%9F%92%A9"})
    void an_unknown_territory_is_not_found(String slug) {
        assertThat(browser.get("/api/v1/territories/" + slug).statusCode()).isBetween(400, 404);
    }

    @Test
    void a_new_territory_is_known_within_seconds() {
        INDEX.withTerritories(List.of(NamedTerritory.of(
                "custom", "neuf", "Neuf", List.of("departement:75"), List.of("departement:75"), "2026-01-01", null)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThat(browser.get("/api/v1/territories/neuf").statusCode())
                                .isEqualTo(200));
        INDEX.deleteTerritory("territory:neuf");
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThat(browser.get("/api/v1/territories/neuf").statusCode())
                                .isEqualTo(404));
    }

    private JsonNode json(String path) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Browser.json(answer);
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(node -> node.path(field).asString())
                .toList();
    }
}

package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.embedded.TestServers;
import fr.repere.geodata.document.RecordNames;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.recording.Recorder;
import fr.repere.search.recording.SearchShape;
import fr.repere.search.world.Burgundy;
import fr.repere.search.world.SearchIndex;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of searches and readings, seen in the index itself. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RecordingTest {

    private static final SearchIndex INDEX = SearchIndex.empty();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final RecordNames searches = RecordNames.searches(INDEX.prefix());
    private final RecordNames readings = RecordNames.readings(INDEX.prefix());

    @LocalServerPort
    private int port;

    @Autowired
    private Recorder recorder;

    private Browser browser;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("repere.elasticsearch.url", TestServers::elasticsearchUrl);
        registry.add("repere.elasticsearch.prefix", INDEX::prefix);
        registry.add("repere.elasticsearch.socket-timeout", () -> "20s");
        registry.add("repere.recording.enabled", () -> "true");
        registry.add("repere.recording.every", () -> "1h");
    }

    @BeforeAll
    static void fill() {
        TerritoryDocument village = new TerritoryDocument(
                "commune:21126",
                "commune",
                "21126",
                "Bressey-sur-Tille",
                List.of("epci:242100410", "departement:21", "region:27"),
                List.of(),
                List.of(),
                List.of("21560"),
                1_999,
                Burgundy.DIJON,
                "commune",
                null);
        INDEX.withTerritories(Burgundy.territories())
                .withTerritories(List.of(village))
                .withFiches(Burgundy.fiches())
                .withViews("zone-dijon", 5)
                .withViews("logement-cote-d-or", 12);
    }

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    /** What one test counted is not in the way of the next, and the index of a month that is gone comes back. */
    @AfterEach
    void forget() {
        write();
        LocalDate today = LocalDate.now(RecordNames.ZONE);
        Stream.of(searches, readings)
                .map(names -> names.index(YearMonth.from(today)))
                .forEach(index -> send("DELETE", "/" + index + "?ignore_unavailable=true"));
    }

    @Test
    void neither_a_name_nor_a_mail_address_nor_a_number_reaches_the_index() {
        String typed = "Interprète pour Amadou Traoré, né le 12/03/1987, amadou.traore@example.org, 06 12 34 56 78, "
                + "n° 9912345678, 14 rue des Lilas à Dijon, je cherche un cours de français";
        found("/api/v1/search?q=" + Browser.encoded(typed));
        found("/api/v1/search?literal=true&q=" + Browser.encoded(typed));
        found("/fr/recherche?q=" + Browser.encoded(typed) + "&lieu=" + Browser.encoded("Dijon"));
        assertThat(browser.post("/api/v1/search", "{\"q\": \"" + typed + "\"}").statusCode())
                .isEqualTo(200);
        write();
        String kept = StreamSupport.stream(
                        JsonMapper.shared()
                                .readTree(everythingUnder(searches))
                                .at("/hits/hits")
                                .spliterator(),
                        false)
                .map(hit -> hit.path("_source").toString())
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
        assertThat(kept).contains("\"searches\":").contains("francais").contains("known=interprete");
        assertThat(kept)
                .doesNotContain(
                        "amadou",
                        "traore",
                        "traoré",
                        "example",
                        "@",
                        "12/03",
                        "1987",
                        "345678",
                        "9912",
                        "lilas",
                        "34",
                        "78",
                        "127.0.0.1",
                        "java-http-client");
    }

    @Test
    void a_search_is_a_day_a_place_a_shape_and_how_much_was_found() {
        found("/api/v1/search?q=" + Browser.encoded("cours de français à Dijon") + "&price=free&lang=en");
        found("/api/v1/search?q=" + Browser.encoded("cours de français à Dijon") + "&price=pay&lang=en");
        JsonNode kept = only(searches);
        assertThat(kept.path("day").asString())
                .isEqualTo(LocalDate.now(RecordNames.ZONE).toString());
        assertThat(texts(kept, "places")).containsExactly("commune:21231");
        assertThat(texts(kept, "in")).containsExactly("commune:21231", "departement:21", "epci:242100410", "region:27");
        assertThat(kept.path("searches").asInt()).isEqualTo(2);
        SearchShape shape = SearchShape.find(kept.path("shape").asString()).orElseThrow();
        assertThat(shape.words()).isEqualTo(2);
        assertThat(shape.filters()).containsExactly("price");
        assertThat(shape.language()).isEqualTo("en");
        assertThat(shape.wordsLanguage()).isEqualTo("fr");
        assertThat(texts(kept, "themes")).contains("francais");
        assertThat(kept.path("local").asString()).isEqualTo("1-2");
    }

    @Test
    void every_filter_leaves_its_name_and_none_its_value() {
        found(
                "/api/v1/search?theme=sante&age=37&verifiedSince=2020-01-31&publishedUntil=2031-02-03&openNow=true&stated=true");
        SearchShape shape =
                SearchShape.find(only(searches).path("shape").asString()).orElseThrow();
        assertThat(shape.filters()).containsExactly("age", "openNow", "publishedUntil", "stated", "verifiedSince");
        assertThat(shape.text()).doesNotContain("37", "2020", "2031");
    }

    @Test
    void of_a_small_commune_and_of_a_point_only_something_wider_is_kept() {
        found("/api/v1/search?place=commune:21295&theme=sante");
        assertThat(texts(only(searches), "places")).containsExactly("commune:21295");
        forget();
        found("/api/v1/search?place=commune:21126&theme=sante");
        assertThat(texts(only(searches), "places")).containsExactly("epci:242100410");
        assertThat(only(searches).toString()).doesNotContain("21126");
        forget();
        found("/api/v1/search?lat=47.3221&lon=5.0416&theme=sante");
        JsonNode kept = only(searches);
        assertThat(texts(kept, "places")).containsExactly("departement:21");
        assertThat(texts(kept, "in")).containsExactly("departement:21", "region:27");
        assertThat(kept.path("point").asBoolean()).isTrue();
        assertThat(kept.toString()).doesNotContain("47.3", "5.04");
    }

    @Test
    void what_finds_nothing_local_and_what_finds_nothing_at_all_are_told_apart() {
        found("/api/v1/search?place=commune:97411&theme=sante");
        assertThat(only(searches).path("local").asString()).isEqualTo("0");
        assertThat(only(searches).path("total").asString()).isNotEqualTo("0");
        forget();
        found("/api/v1/search?place=commune:97411&literal=true&q=zzyzx");
        assertThat(only(searches).path("total").asString()).isEqualTo("0");
    }

    @Test
    void what_was_looked_for_in_vain_is_told_for_the_whole_country_by_departement_and_by_theme() {
        found("/api/v1/search?place=commune:97411&theme=sante");
        found("/api/v1/search?place=commune:97411&literal=true&q=zzyzx");
        found("/api/v1/search?place=commune:21231&theme=sante");
        found("/api/v1/search?place=commune:21231&theme=francais");
        write();
        send("POST", "/" + searches.alias() + "/_refresh");
        JsonNode told = browser.json("/api/v1/searches/in-vain?lang=en");
        assertThat(numbers(told.path("all"))).isEqualTo("4 3 1");
        JsonNode worst = told.path("departements").get(0);
        assertThat(worst.path("code").asString() + " " + numbers(worst)).isEqualTo("974 2 2 1");
        JsonNode theme = told.path("themes").get(0);
        assertThat(theme.path("name").asString() + " " + numbers(theme)).isEqualTo("Get care and stay healthy 2 2 0");
        assertThat(told.at("/all/shapes")).hasSize(2);
        assertThat(browser.get("/api/v1/searches/in-vain?place=commune:21231").statusCode())
                .isEqualTo(400);
    }

    @Test
    void nothing_was_looked_for_in_vain_where_nothing_was_ever_recorded() {
        write();
        forget();
        JsonNode told = browser.json("/api/v1/searches/in-vain");
        assertThat(numbers(told.path("all"))).isEqualTo("0 0 0");
        assertThat(told.path("departements")).isEmpty();
    }

    private static String numbers(JsonNode of) {
        return "%d %d %d"
                .formatted(
                        of.path("searches").asLong(),
                        of.path("withoutLocal").asLong(),
                        of.path("withoutAnything").asLong());
    }

    @Test
    void further_pages_a_visit_of_the_home_page_and_refused_requests_do_not_count() {
        JsonNode first = browser.json("/api/v1/search?place=commune:21231&size=2");
        found(first.path("nextUrl").asString());
        found("/fr/recherche");
        found("/api/v1/search");
        assertThat(browser.get("/api/v1/search?place=commune:21231&size=0").statusCode())
                .isEqualTo(400);
        assertThat(only(searches).path("searches").asInt()).isEqualTo(1);
    }

    @Test
    void a_fiche_is_read_on_its_page_or_by_a_program() {
        found("/fr/fiches/slug-cours-dijon");
        found("/api/v1/fiches/cours-dijon?lang=ar");
        assertThat(browser.get("/api/v1/fiches/nothing").statusCode()).isEqualTo(404);
        JsonNode kept = only(readings);
        assertThat(kept.path("fiche").asString()).isEqualTo("cours-dijon");
        assertThat(kept.path("readings").asInt()).isEqualTo(2);
    }

    @Test
    void what_was_read_most_comes_first_when_asked_for() {
        JsonNode hits = browser.json("/api/v1/search?sort=views&scope=local").path("hits");
        assertThat(List.of(
                        hits.get(0).path("id").asString(),
                        hits.get(1).path("id").asString()))
                .containsExactly("logement-cote-d-or", "zone-dijon");
        assertThat(hits.size()).isGreaterThan(2);
    }

    @Test
    void an_index_that_vanished_is_made_anew_with_its_mapping() {
        found("/fr/fiches/slug-logement-cote-d-or");
        write();
        forget();
        found("/fr/fiches/slug-logement-cote-d-or");
        write();
        assertThat(only(readings).path("readings").asInt()).isEqualTo(2);
        assertThat(send("GET", "/" + readings.alias() + "/_mapping")).contains("\"dynamic\":\"strict\"");
    }

    /** Twice: the first attempt finds out that the index of the last test is gone. */
    private void write() {
        recorder.flush();
        recorder.flush();
    }

    private void found(String address) {
        assertThat(browser.get(address).statusCode()).as(address).isEqualTo(200);
    }

    private JsonNode only(RecordNames names) {
        write();
        JsonNode hits = JsonMapper.shared().readTree(everythingUnder(names)).at("/hits/hits");
        assertThat(hits).as(hits.toString()).hasSize(1);
        return hits.get(0).path("_source");
    }

    private String everythingUnder(RecordNames names) {
        send("POST", "/" + names.alias() + "/_refresh");
        return send("GET", "/" + names.alias() + "/_search?size=1000");
    }

    private static List<String> texts(JsonNode node, String name) {
        return StreamSupport.stream(node.path(name).spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static String send(String method, String path) {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(URI.create(TestServers.elasticsearchUrl() + path))
                                    .method(method, HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.repere.embedded.TestServers;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.PointDocument;
import fr.repere.search.world.Burgundy;
import fr.repere.search.world.FicheSample;
import fr.repere.search.world.SearchIndex;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
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

/** What callers of the exports are promised, on a handful of fiches. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ExportApiTest {

    private static final SearchIndex INDEX = SearchIndex.empty();

    @LocalServerPort
    private int port;

    private Browser browser;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("repere.elasticsearch.url", TestServers::elasticsearchUrl);
        registry.add("repere.elasticsearch.prefix", INDEX::prefix);
        registry.add("repere.elasticsearch.socket-timeout", () -> "20s");
        registry.add("repere.limits.enabled", () -> "false");
    }

    @BeforeAll
    static void fill() {
        List<FicheDocument> fiches = new ArrayList<>(Burgundy.fiches());
        fiches.add(FicheSample.dispositif("formule")
                .french("=HYPERLINK(\"http://example.org\")", "Marque, « à » \"guillemets\"\nsur deux lignes", "Texte")
                .themes("francais")
                .place(Burgundy.DIJON, "Dijon", "commune:21231", "departement:21", "region:27")
                .place(Burgundy.GEVREY, "Gevrey-Chambertin", "commune:21295", "departement:21", "region:27")
                .document());
        // A shelter: nobody is to know where it stands.
        fiches.add(FicheSample.dispositif("refuge")
                .french("Refuge", "Mise à l'abri", "Texte")
                .themes("logement")
                .place((PointDocument) null, "Dijon", "commune:21231", "departement:21", "region:27")
                .document());
        INDEX.withTerritories(Burgundy.territories()).withFiches(fiches);
    }

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "place=commune:21231", "theme=francais", "place=departement:21&q=cours", "scope=national"})
    void a_csv_holds_every_fiche_of_the_search_once_per_place(String search) {
        List<String> expected = new ArrayList<>();
        String next = "/api/v1/search?size=3&facets=false&" + search;
        while (!next.isEmpty()) {
            JsonNode page = browser.json(next);
            page.path("hits").forEach(hit -> {
                for (int i = 0; i < Math.max(1, hit.path("places").size()); i++) {
                    expected.add(hit.path("id").asString());
                }
            });
            next = page.path("nextUrl").asString("");
        }
        assertThat(csv(search).stream().map(row -> row.getField("Identifiant")))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void a_csv_is_named_typed_and_ends_its_lines_as_the_standard_asks() {
        HttpResponse<String> answer = browser.get("/api/v1/export.csv?theme=francais");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"repere-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
        assertThat(answer.body()).startsWith("Identifiant,").endsWith("\r\n");
    }

    @Test
    void a_text_that_a_spreadsheet_would_run_is_made_harmless_and_any_other_comes_back_as_it_was() {
        NamedCsvRecord row = row(csv("theme=francais"), "formule");
        assertThat(row.getField("Titre")).isEqualTo("'=HYPERLINK(\"http://example.org\")");
        assertThat(row.getField("Résumé")).isEqualTo("Marque, « à » \"guillemets\"\nsur deux lignes");
    }

    @Test
    void licence_and_source_stand_in_every_row() {
        assertThat(csv("")).allSatisfy(row -> {
            assertThat(row.getField("Source")).isEqualTo("demonstration");
            assertThat(row.getField("Licence")).isEqualTo("Licence Ouverte 2.0");
            assertThat(row.getField("Mention obligatoire")).isEqualTo("Repère, données de démonstration");
        });
    }

    @Test
    void a_row_says_why_it_is_there_and_how_far_its_place_is() {
        List<NamedCsvRecord> rows = csv("lat=47.322&lon=5.0415&radius=20");
        assertThat(rows.stream().filter(row -> row.getField("Identifiant").equals("formule")))
                .extracting(
                        row -> row.getField("Portée"),
                        row -> row.getField("Commune"),
                        row -> row.getField("Distance (m)"))
                .first()
                .satisfies(row -> assertThat(row.toList().subList(0, 2)).containsExactly("inside", "Dijon"));
        NamedCsvRecord gevrey = row(rows, "cave-gevrey");
        assertThat(gevrey.getField("Portée")).isEqualTo("near");
        assertThat(Integer.parseInt(gevrey.getField("Distance (m)"))).isBetween(11_000, 13_000);
    }

    @Test
    void texts_follow_the_language_and_each_row_says_which_it_got() {
        List<NamedCsvRecord> rows = csv("lang=ar");
        assertThat(row(rows, "cours-dijon").getField("Langue du texte")).isEqualTo("ar");
        assertThat(row(rows, "cours-dijon").getField("Titre")).isEqualTo("دروس اللغة الفرنسية للمبتدئين");
        assertThat(row(rows, "zone-dijon").getField("Langue du texte")).isEqualTo("fr");
    }

    @Test
    void a_geojson_has_a_feature_per_place_with_the_longitude_first() {
        JsonNode collection = browser.json("/api/v1/export.geojson?theme=francais");
        assertThat(collection.path("type").asString()).isEqualTo("FeatureCollection");
        List<JsonNode> two = features(collection, "formule");
        assertThat(two).extracting(feature -> feature.path("id").asString()).containsExactly("formule/1", "formule/2");
        assertThat(two.getFirst().path("geometry").toString())
                .isEqualTo("{\"type\":\"Point\",\"coordinates\":[5.0415,47.322]}");
        assertThat(two.getFirst().path("properties").path("title").asString())
                .isEqualTo("=HYPERLINK(\"http://example.org\")");
        assertThat(two.getFirst().path("properties").path("licence").asString()).isEqualTo("Licence Ouverte 2.0");
    }

    @Test
    void an_address_that_is_hidden_stays_hidden_in_every_format() {
        NamedCsvRecord row = row(csv("theme=logement"), "refuge");
        assertThat(row.getField("Commune")).isEqualTo("Dijon");
        assertThat(List.of(row.getField("Longitude"), row.getField("Latitude"))).containsOnly("");
        JsonNode feature = features(browser.json("/api/v1/export.geojson?theme=logement"), "refuge")
                .getFirst();
        assertThat(feature.path("geometry").isNull()).isTrue();
    }

    @Test
    void a_search_that_finds_nothing_gives_a_file_with_a_header() {
        assertThat(browser.get("/api/v1/export.csv?q=xyzzyx&literal=true").body())
                .startsWith("Identifiant,")
                .hasLineCount(1);
        assertThat(browser.json("/api/v1/export.geojson?q=xyzzyx&literal=true").path("features"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/export.csv?size=10                  | size",
                "/api/v1/export.csv?after=x                  | after",
                "/api/v1/export.csv?facets=true              | facets",
                "/api/v1/export.csv?thème=francais           | thème",
                "/api/v1/export.csv?radius=1000000&place=commune:21231 | radius",
                "/api/v1/export.csv?place=commune:99999      | place",
                "/api/v1/export.geojson?lat=47               | lon",
                "/api/v1/export.doc                          | format",
                "/api/v1/export.CSV                          | format",
                "/api/v1/exports                             | format",
                "/api/v1/exports?format=pdf                  | format",
                "/api/v1/exports?format=csv&size=3           | size"
            })
    void what_cannot_be_asked_for_is_refused_with_what_can(String address, String parameter) {
        String encoded = address.replace("è", "%C3%A8");
        HttpResponse<String> answer = address.contains("exports") ? browser.post(encoded) : browser.get(encoded);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = Browser.json(answer);
        assertThat(problem.path("parameter").asString()).isEqualTo(parameter);
        assertThat(problem.path("allowed").asString()).isNotBlank();
    }

    @Test
    void a_job_tells_how_far_it_is_and_leads_to_the_same_file() {
        HttpResponse<String> accepted = browser.post("/api/v1/exports?format=csv&theme=francais");
        assertThat(accepted.statusCode()).isEqualTo(202);
        String status = accepted.headers().firstValue("Location").orElseThrow();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> browser.json(status).path("state").asString().equals("done"));
        JsonNode done = browser.json(status);
        String direct = browser.get("/api/v1/export.csv?theme=francais").body();
        assertThat(done.path("fiches").asInt()).isEqualTo(done.path("total").asInt());
        assertThat(done.path("rows").asInt()).isEqualTo(csv("theme=francais").size());
        assertThat(done.path("expiresAt").asString())
                .isGreaterThan(LocalDate.now().toString());
        assertThat(browser.get(done.path("fileUrl").asString()).body()).isEqualTo(direct);
    }

    @Test
    void who_would_rather_not_wait_gets_a_job() {
        HttpResponse<String> answer = browser.get("/api/v1/export.geojson", "Prefer", "respond-async");
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/api/v1/exports/");
    }

    @Test
    void a_job_that_does_not_exist_is_not_found() {
        assertThat(browser.get("/api/v1/exports/nothing").statusCode()).isEqualTo(404);
        assertThat(browser.get("/api/v1/exports/nothing/file").statusCode()).isEqualTo(404);
    }

    @Test
    void the_documentation_names_the_parameters_of_a_search_but_not_those_of_its_pages() {
        JsonNode parameters = browser.json("/openapi.json")
                .path("paths")
                .path("/api/v1/export.{format}")
                .path("get")
                .path("parameters");
        assertThat(StreamSupport.stream(parameters.spliterator(), false)
                        .map(each -> each.path("name").asString()))
                .contains("format", "theme", "place", "lang")
                .doesNotContain("size", "after", "facets");
    }

    private List<NamedCsvRecord> csv(String search) {
        return CsvReader.builder()
                .ofNamedCsvRecord(browser.get("/api/v1/export.csv?" + search).body())
                .stream()
                .toList();
    }

    private static NamedCsvRecord row(List<NamedCsvRecord> rows, String id) {
        return rows.stream()
                .filter(row -> row.getField("Identifiant").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> features(JsonNode collection, String fiche) {
        return StreamSupport.stream(collection.path("features").spliterator(), false)
                .filter(feature ->
                        feature.path("properties").path("id").asString().equals(fiche))
                .toList();
    }
}

package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Bad input and a missing engine, without any Elasticsearch: nothing here may need one, or fail with a 500. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "repere.elasticsearch.url=http://localhost:9")
class ProblemDetailsTest {

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @ParameterizedTest
    @CsvSource({
        "size=-1, size",
        "size=0, size",
        "size=101, size",
        "size=abc, size",
        "size=1.5, size",
        "size=99999999999, size",
        "size=5&size=6, size",
        "lat=NaN&lon=5, lat",
        "lat=Infinity&lon=5, lat",
        "lat=91&lon=5, lat",
        "lat=1e1&lon=5, lat",
        "lat=47&lon=181, lon",
        "lat=47, lon",
        "lon=5, lat",
        "place=commune:21231&lat=47&lon=5, place",
        "place=commune:21231&radius=0, radius",
        "place=commune:21231&radius=-3, radius",
        "place=commune:21231&radius=201, radius",
        "radius=20, radius",
        "place=dijon, place",
        "place=commune:, place",
        "place=commune:21231*, place",
        "theme=jardinage, theme",
        "theme=sante&theme=x, theme",
        "kind=fiche, kind",
        "lang=de, lang",
        "after=garbage, after",
        "after=AQIDBAUGBwgJ, after",
        "after=%C3%A9, after",
        "q=a%00b, q",
        "q=%1B, q",
        "q=%EF%BF%BD, q",
        "qq=x, qq",
        "Size=5, Size"
    })
    void a_bad_parameter_is_named_with_its_value_and_what_is_allowed(String parameters, String name) {
        HttpResponse<String> answer = browser.get("/api/v1/search?" + parameters);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        JsonNode problem = Browser.json(answer);
        assertThat(problem.at("/parameter").asString()).isEqualTo(name);
        assertThat(problem.has("value")).isTrue();
        assertThat(problem.at("/allowed").asString()).isNotBlank();
        assertThat(problem.at("/detail").asString()).isNotBlank();
    }

    @Test
    void a_text_longer_than_500_characters_is_refused_and_not_repeated_in_full() {
        HttpResponse<String> answer = browser.get("/api/v1/search?q=" + "a".repeat(5_000));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).hasSizeLessThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%FF%FE", "q=%zz", "q=%", "%FF=1"})
    void bytes_that_are_no_text_are_refused(String parameters) {
        String answer =
                browser.raw("GET /api/v1/search?" + parameters + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }

    @Test
    void an_address_that_the_server_cannot_read_gets_a_problem_detail_too() {
        String answer = browser.raw("GET /api/v1/search?q=<a|b> HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .doesNotContain("Tomcat", "Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/search",
                "/api/v1/search?q=logement",
                "/api/v1/search?place=commune:21231",
                "/api/v1/fiches/x",
                "/api/v1/places?q=dijon"
            })
    void without_an_engine_the_answer_is_503_and_when_to_come_back(String address) {
        HttpResponse<String> answer = browser.get(address);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("retry-after")).isPresent();
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    }

    @Test
    void without_an_engine_pages_say_so_in_french_and_the_application_is_alive_but_not_ready() {
        HttpResponse<String> page = browser.get("/fr/");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains("La recherche ne répond pas pour le moment.")
                .doesNotContain("Exception");
        assertThat(browser.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(browser.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/nothing, application/problem+json", "/nothing, text/html;charset=UTF-8"})
    void an_unknown_address_is_answered_in_the_manner_of_its_readers(String address, String type) {
        HttpResponse<String> answer = browser.get(address);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("content-type")).contains(type);
    }

    @Test
    void writing_is_refused_with_what_is_allowed() {
        var refused = browser.post("/api/v1/places");
        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.headers().firstValue("allow").orElse("")).contains("GET");
        assertThat(browser.post("/api/v1/fiches/x").statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/search?size=0", "/styles/repere.css", "/openapi.json"})
    void answers_protect_their_readers_and_set_no_cookie(String address) {
        var headers = browser.get(address).headers();
        assertThat(headers.firstValue("content-security-policy").orElse(""))
                .contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(headers.firstValue("x-content-type-options")).contains("nosniff");
        assertThat(headers.firstValue("referrer-policy")).contains("no-referrer");
        assertThat(headers.firstValue("server")).isEmpty();
        assertThat(headers.firstValue("set-cookie")).isEmpty();
    }

    @Test
    void the_interface_is_described_with_its_parameters() {
        JsonNode description = browser.json("/openapi.json");
        assertThat(description.at("/paths").propertyNames())
                .contains(
                        "/api/v1/search",
                        "/api/v1/explain",
                        "/api/v1/suggest",
                        "/api/v1/fiches/{id}",
                        "/api/v1/places",
                        "/api/v1/territories",
                        "/api/v1/territories/{slug}",
                        "/api/v1/coverage",
                        "/api/v1/coverage.geojson",
                        "/api/v1/coverage.csv",
                        "/api/v1/coverage.xlsx",
                        "/api/v1/coverage/white-zones",
                        "/api/v1/cartography.{format}",
                        "/api/v1/export.{format}",
                        "/api/v1/export.pdf");
        assertThat(description.at("/paths/~1api~1v1~1search/get/parameters").findValuesAsString("name"))
                .contains("q", "place", "radius", "after")
                .doesNotContain("parameters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "beans", "heapdump", "configprops", "loggers"})
    void nothing_of_the_inside_is_exposed(String endpoint) {
        assertThat(browser.get("/actuator/" + endpoint).statusCode()).isEqualTo(404);
    }
}

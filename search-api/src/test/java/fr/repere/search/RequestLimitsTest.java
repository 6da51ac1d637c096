package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A client that asks too much, over HTTP. Buckets are small, and every test is another client. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "repere.elasticsearch.url=http://localhost:9",
            "repere.limits.enabled=true",
            "repere.limits.trusted-hops=1",
            "repere.limits.search.per-second=1",
            "repere.limits.search.burst=3",
            "repere.limits.suggest.per-second=1",
            "repere.limits.suggest.burst=4",
            "repere.limits.export.per-minute=1",
            "repere.limits.export.burst=1",
            "repere.limits.opinion.per-minute=1",
            "repere.limits.opinion.burst=2"
        })
class RequestLimitsTest {

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    private List<HttpResponse<String>> ask(String address, String client, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> browser.get(address, "X-Forwarded-For", client))
                .toList();
    }

    private static HttpResponse<String> firstRefused(List<HttpResponse<String>> answers) {
        return answers.stream()
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void too_many_searches_are_refused_with_a_problem_detail_and_when_to_come_back() {
        HttpResponse<String> refused = firstRefused(ask("/api/v1/search?size=0", "192.0.2.1", 50));
        assertThat(refused.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(refused.headers().firstValue("retry-after")).contains("1");
        assertThat(refused.headers().firstValue("x-content-type-options")).contains("nosniff");
        JsonNode problem = Browser.json(refused);
        assertThat(problem.at("/type").asString()).isEqualTo("urn:repere:probleme:trop-de-requetes");
        assertThat(problem.at("/detail").asString()).contains("réessayez");
        assertThat(refused.body()).doesNotContain("192.0.2.1");
    }

    @Test
    void too_many_pages_are_refused_with_a_page() {
        HttpResponse<String> refused = firstRefused(ask("/fr/fiches/x", "192.0.2.2", 50));
        assertThat(refused.headers().firstValue("content-type").orElse("")).startsWith("text/html");
        assertThat(refused.body()).contains("Trop de demandes");
    }

    @Test
    void who_has_spent_their_searches_still_has_suggestions_and_others_have_both() {
        ask("/api/v1/search?size=0", "192.0.2.3", 50);
        assertThat(ask("/api/v1/places?q=", "192.0.2.3", 1).getFirst().statusCode())
                .isEqualTo(400);
        assertThat(firstRefused(ask("/api/v1/places?q=", "192.0.2.3", 50))).isNotNull();
        assertThat(ask("/api/v1/search?size=0", "192.0.2.4", 1).getFirst().statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/export.csv?q=a", "/api/v1/%65xport.csv?q=a", "/api;x=1/v1/export.csv?q=a"})
    void an_export_is_an_export_however_its_address_is_spelt(String address) {
        List<HttpResponse<String>> answers = ask(address, "192.0.2.6", 2);
        assertThat(answers.getLast().statusCode())
                .as("the second of one a minute")
                .isEqualTo(429);
    }

    @Test
    void who_writes_more_than_people_do_is_refused_and_can_still_read() {
        List<Integer> answers = IntStream.range(0, 3)
                .mapToObj(i -> browser.send("/fr/fiches/x/erreur", "kind=text", "X-Forwarded-For", "192.0.2.7"))
                .map(HttpResponse::statusCode)
                .toList();
        assertThat(answers).containsExactly(503, 503, 429);
        assertThat(ask("/fr/fiches/x", "192.0.2.7", 1).getFirst().statusCode()).isEqualTo(503);
    }

    @Test
    void a_leaflet_counts_as_an_export_and_not_as_something_that_a_reader_wrote() {
        List<Integer> answers = IntStream.range(0, 2)
                .mapToObj(i -> browser.send("/fr/selection/depliant.pdf", "fiche=x", "X-Forwarded-For", "192.0.2.9"))
                .map(HttpResponse::statusCode)
                .toList();
        assertThat(answers).first().isNotEqualTo(429);
        assertThat(answers).last().isEqualTo(429);
    }

    @Test
    void who_reports_while_the_engine_is_down_is_told_and_keeps_the_text() {
        HttpResponse<String> answer = browser.send(
                "/fr/fiches/x/erreur", "kind=hours&message=gardez+ce+texte", "X-Forwarded-For", "192.0.2.8");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains("gardez ce texte", "réessayez dans quelques minutes", "action=\"/fr/fiches/x/erreur#avis\"")
                .containsPattern("value=\"hours\"[^>]*checked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/styles/repere.css", "/actuator/health/liveness"})
    void styles_and_health_are_free(String address) {
        assertThat(ask(address, "192.0.2.5", 30))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
    }
}

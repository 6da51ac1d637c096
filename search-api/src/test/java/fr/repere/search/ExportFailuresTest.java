package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.repere.embedded.TestServers;
import fr.repere.search.query.AllFiches;
import fr.repere.search.query.Hit;
import fr.repere.search.query.Scope;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.SearchUnavailable;
import fr.repere.search.world.Burgundy;
import fr.repere.search.world.FicheSample;
import fr.repere.search.world.SearchIndex;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** What becomes of an export when something is in its way. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ExportFailuresTest {

    private static final int SENT_BEFORE_IT_FAILS = 5;
    private static final SearchIndex INDEX =
            SearchIndex.empty().withTerritories(Burgundy.territories()).withFiches(Burgundy.fiches());
    private static final Semaphore MAY_GO_ON = new Semaphore(0);
    private static final AtomicInteger CLOSED = new AtomicInteger();

    @LocalServerPort
    private int port;

    private Browser browser;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("repere.elasticsearch.url", TestServers::elasticsearchUrl);
        registry.add("repere.elasticsearch.prefix", INDEX::prefix);
        registry.add("repere.elasticsearch.socket-timeout", () -> "20s");
        registry.add("repere.exports.direct-limit", () -> "3");
        registry.add("repere.exports.at-once", () -> "1");
        registry.add("repere.limits.enabled", () -> "true");
        registry.add("repere.limits.export.per-minute", () -> "1");
        registry.add("repere.limits.export.burst", () -> "4");
        registry.add("repere.limits.trusted-hops", () -> "1");
    }

    /** An index that gives some pages, waits to be let go on, and breaks. */
    @TestConfiguration
    static class Breaking {

        @Bean
        @Primary
        AllFiches breaking() {
            return (query, detail) -> new AllFiches.Reading() {
                private int page;

                @Override
                public List<Hit> next() {
                    page++;
                    if (page > SENT_BEFORE_IT_FAILS) {
                        MAY_GO_ON.acquireUninterruptibly();
                        throw SearchUnavailable.because(new IOException("the index is gone"));
                    }
                    return hits(query, page);
                }

                @Override
                public void close() {
                    CLOSED.incrementAndGet();
                }
            };
        }

        private static List<Hit> hits(SearchQuery query, int page) {
            return IntStream.range(0, 500)
                    .mapToObj(i -> new Hit(
                            FicheSample.dispositif("f" + page + "-" + i)
                                    .french("Titre", query.order().code(), "Texte")
                                    .document(),
                            Scope.ANYWHERE,
                            OptionalDouble.empty(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of()))
                    .toList();
        }
    }

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @Test
    void one_that_fails_behind_its_beginning_is_cut_off_and_one_that_would_be_too_many_is_told_to_come_back()
            throws Exception {
        int closed = CLOSED.get();
        try (InputStream begun = begin("192.0.2.1").body()) {
            assertThat(begun.readNBytes(1_000)).hasSize(1_000);
            HttpResponse<String> other =
                    browser.get("/api/v1/export.csv?theme=logement", "X-Forwarded-For", "192.0.2.2");
            assertThat(other.statusCode()).isEqualTo(503);
            assertThat(other.headers().firstValue("Retry-After")).isPresent();
            assertThat(Browser.json(other).path("type").asString()).endsWith("exports-occupes");
            MAY_GO_ON.release();
            assertThatThrownBy(begun::readAllBytes).isInstanceOf(IOException.class);
        }
        assertThat(CLOSED.get()).isEqualTo(closed + 1);
        try (InputStream next = begin("192.0.2.3").body()) {
            assertThat(next.readNBytes(10)).as("its place is free again").hasSize(10);
            MAY_GO_ON.release();
        }
    }

    @Test
    void one_that_is_too_large_for_an_answer_leads_to_the_jobs() {
        HttpResponse<String> answer = browser.get("/api/v1/export.geojson", "X-Forwarded-For", "192.0.2.4");
        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode problem = Browser.json(answer);
        assertThat(problem.path("detail").asString()).contains("POST /api/v1/exports");
        assertThat(problem.path("limit").asInt()).isEqualTo(3);
        assertThat(problem.path("total").asInt()).isGreaterThan(3);
    }

    @Test
    void a_client_has_an_allowance_of_exports_which_asking_how_a_job_stands_does_not_use() {
        for (int i = 0; i < 20; i++) {
            assertThat(browser.get("/api/v1/exports/none", "X-Forwarded-For", "192.0.2.5")
                            .statusCode())
                    .isEqualTo(404);
        }
        for (int i = 0; i < 4; i++) {
            assertThat(browser.get("/api/v1/export.csv", "X-Forwarded-For", "192.0.2.5")
                            .statusCode())
                    .isEqualTo(422);
        }
        HttpResponse<String> refused = browser.get("/api/v1/export.csv", "X-Forwarded-For", "192.0.2.5");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 61);
    }

    private HttpResponse<InputStream> begin(String client) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://localhost:" + port + "/api/v1/export.csv?theme=logement"))
                                .header("X-Forwarded-For", client)
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
    }
}

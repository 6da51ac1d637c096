package fr.repere.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.repere.endtoend.coverage.CountedBySql;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A coverage of a past day equals SQL on what PostGIS knows of that day: two fiches leave their directory, one comes back. */
@ExtendWith(Stack.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PastCoverageIT {

    /** Where no other test has its fiches. */
    private static final String MONTBARD = "21425";

    private final HttpClient http = HttpClient.newHttpClient();
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
    private final LocalDate yesterday = today.minusDays(1);

    @BeforeAll
    void publishWithdrawAndPublishAgain(Stack stack, @TempDir Path folder) throws SQLException {
        stack.importFile("repere", directory("stays", "gone", "back").write(folder));
        try (Connection connection = stack.database().connect();
                var statement = connection.createStatement()) {
            statement.execute("update fiche set published_on = current_date - 300 where source = 'past'");
        }
        stack.importFile("repere", directory("stays").write(folder));
        stack.importFile("repere", directory("stays", "back").write(folder));
        // The three fiches bear other dates than the index knows until the rebuild, which has to find the withdrawn one
        // by itself.
        assertThat(stack.rebuild()).isZero();
        stack.awaitIndexed();
    }

    private static FicheFile directory(String... ids) {
        FicheFile file = new FicheFile("past");
        for (String id : ids) {
            file.dispositif(id, "Atelier " + id, "Un atelier", MONTBARD, 4.337, 47.623);
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"region", "departement", "epci", "commune"})
    void every_number_of_a_past_day_equals_sql(String by, Stack stack) throws Exception {
        try (Connection connection = stack.database().connect()) {
            for (LocalDate day : new LocalDate[] {today.minusDays(301), today.minusDays(300), yesterday, today}) {
                CountedBySql expected = CountedBySql.on(
                        day, connection, by, "'francais' in (f.main_theme) or 'francais' = any (f.secondary_themes)");
                Map<String, String> territories = expected.territories();
                Long local = expected.totals().get("local");
                // The search looks once a second whether something has changed.
                await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                    JsonNode answer = coverage(stack, "by=" + by + "&theme=francais&on=" + day);
                    assertThat(numbers(answer)).as("%s on %s", by, day).isEqualTo(territories);
                    assertThat(answer.at("/totals/local").asLong()).isEqualTo(local);
                });
            }
        }
    }

    @Test
    void a_map_of_two_days_differs_where_something_was_withdrawn_between_them(Stack stack) throws Exception {
        String parameters = "by=commune&place=departement:21&on=" + today + "&against="
                + URLEncoder.encode("on=" + yesterday, StandardCharsets.UTF_8);
        Map<String, Long> differences = new TreeMap<>();
        coverage(stack, parameters).path("territories").forEach(territory -> {
            if (territory.path("difference").asLong() != 0) {
                differences.put(
                        territory.path("code").asString(),
                        territory.path("difference").asLong());
            }
        });
        assertThat(differences).containsEntry(MONTBARD, -1L);
        HttpResponse<String> map = get(stack, "/api/v1/coverage.svg?" + parameters);
        assertThat(map.statusCode()).isEqualTo(200);
        assertThat(map.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/svg+xml");
    }

    /** By the running relay too, without a rebuild. */
    @Test
    void a_withdrawal_is_seen_at_once(Stack stack, @TempDir Path folder) throws Exception {
        stack.importFile(
                "repere",
                new FicheFile("past-relayed")
                        .dispositif("a", "Atelier", "Un atelier", "21054", 4.84, 47.024)
                        .dispositif("b", "Atelier", "Un atelier", "21054", 4.84, 47.024)
                        .write(folder));
        String withdrawn = stack.elasticsearch.url() + "/repere-withdrawn/_count";
        long before = count(withdrawn);
        stack.importFile(
                "repere",
                new FicheFile("past-relayed")
                        .dispositif("a", "Atelier", "Un atelier", "21054", 4.84, 47.024)
                        .write(folder));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(count(withdrawn)).isEqualTo(before + 1));
    }

    private long count(String address) throws IOException {
        return JsonMapper.shared().readTree(send(address).body()).path("count").asLong();
    }

    private static Map<String, String> numbers(JsonNode answer) {
        Map<String, String> numbers = new TreeMap<>();
        for (JsonNode territory : answer.path("territories")) {
            if (territory.path("fiches").asLong() > 0) {
                numbers.put(
                        territory.path("code").asString(),
                        "%d/%d/%d"
                                .formatted(
                                        territory.path("fiches").asLong(),
                                        territory.path("places").asLong(),
                                        territory.path("structures").asLong()));
            }
        }
        return numbers;
    }

    private JsonNode coverage(Stack stack, String parameters) throws IOException {
        HttpResponse<String> answer = get(stack, "/api/v1/coverage?" + parameters);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> get(Stack stack, String path) throws IOException {
        return send(stack.searchApi.url() + path);
    }

    private HttpResponse<String> send(String address) throws IOException {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}

package fr.repere.indexer.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.embedded.TestServers;
import fr.repere.geodata.document.RecordNames;
import fr.repere.indexer.index.ElasticsearchConnection;
import fr.repere.indexer.index.ElasticsearchProperties;
import fr.repere.indexer.index.MonthlyIndices;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExpiredRecordsIT {

    private final String prefix = TestServers.indexPrefix();
    private final RecordNames searches = RecordNames.searches(prefix);
    private final RecordNames readings = RecordNames.readings(prefix);
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void what_is_thirteen_months_old_goes_with_the_first_second_of_the_month_in_france_and_nothing_else()
            throws Exception {
        for (RecordNames names : List.of(searches, readings)) {
            for (YearMonth month : List.of(YearMonth.of(2024, 1), YearMonth.of(2025, 10), YearMonth.of(2025, 11))) {
                put("/" + names.index(month), names.definitionJson(month));
            }
        }
        put("/" + prefix + "-fiches-v4-2020-01", "{}");
        put("/" + searches.alias() + "-v1-old", "{}");
        try (ElasticsearchConnection connection = connection()) {
            deleteAt("2026-10-31T22:59:59Z", connection);
            assertThat(months(connection, searches)).containsExactly("2025-10", "2025-11");
            deleteAt("2026-10-31T23:00:00Z", connection);
            assertThat(months(connection, searches)).containsExactly("2025-11");
            assertThat(months(connection, readings)).containsExactly("2025-11");
        }
        assertThat(status("/" + prefix + "-fiches-v4-2020-01")).isEqualTo(200);
        assertThat(status("/" + searches.alias() + "-v1-old")).isEqualTo(200);
    }

    @Test
    void without_any_record_there_is_nothing_to_do() throws Exception {
        try (ElasticsearchConnection connection = connection()) {
            deleteAt("2026-11-22T10:00:00Z", connection);
            assertThat(months(connection, searches)).isEmpty();
        }
    }

    private void deleteAt(String now, ElasticsearchConnection connection) {
        new ExpiredRecords(
                        List.of(new MonthlyIndices(connection, searches), new MonthlyIndices(connection, readings)),
                        Clock.fixed(Instant.parse(now), ZoneOffset.UTC))
                .delete();
    }

    private Stream<String> months(ElasticsearchConnection connection, RecordNames names) {
        return new MonthlyIndices(connection, names)
                .list().values().stream().map(YearMonth::toString).sorted();
    }

    private ElasticsearchConnection connection() {
        return new ElasticsearchConnection(new ElasticsearchProperties(
                URI.create(TestServers.elasticsearchUrl()), null, prefix, 0, Duration.ofSeconds(20)));
    }

    private void put(String path, String json) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private int status(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(TestServers.elasticsearchUrl() + path));
    }
}

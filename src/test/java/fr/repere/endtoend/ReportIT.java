package fr.repere.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a reader reports on a page arrives with those who keep the fiches. */
@ExtendWith(Stack.Extension.class)
class ReportIT {

    private static final int REPORTS = 300;

    @Test
    void each_report_arrives_in_postgis_exactly_once_though_the_indexer_is_killed_while_it_carries_them(
            Stack stack, @TempDir Path folder) throws IOException, InterruptedException {
        FicheFile file = new FicheFile("reports");
        file.dispositif("r", "Signalons ensemble", "Une fiche à corriger", "35238", -1.68, 48.11);
        stack.importFile("repere", file.write(folder));
        String slug = stack.search()
                .page(Map.of("q", "signalons ensemble"))
                .at("/hits/0/slug")
                .asString();

        stack.indexer.kill();
        for (int i = 0; i < REPORTS; i++) {
            post(stack, slug, "Le téléphone " + i + " ne répond pas");
        }
        stack.indexer.restart();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> carried(stack) > 0);
        stack.indexer.kill();
        post(stack, slug, "Le téléphone 0 ne répond pas");
        stack.indexer.restart();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(waiting(stack)).contains("\"count\":0"));
        assertThat(carried(stack)).isEqualTo(REPORTS);
        assertThat(Ledger.number(
                        stack.database(),
                        "select count(distinct message) from report where kind = 'phone' and language = 'uk'"))
                .isEqualTo(REPORTS);
    }

    private static long carried(Stack stack) {
        return Ledger.number(stack.database(), "select count(*) from report");
    }

    private static String waiting(Stack stack) throws IOException, InterruptedException {
        return sent(HttpRequest.newBuilder(URI.create(stack.elasticsearch.url() + "/repere-reports/_count"))
                        .build())
                .body();
    }

    private static void post(Stack stack, String slug, String message) throws IOException, InterruptedException {
        String form = "kind=phone&message=" + URLEncoder.encode(message, StandardCharsets.UTF_8);
        assertThat(sent(HttpRequest.newBuilder(URI.create(stack.searchApi.url() + "/uk/fiches/" + slug + "/erreur"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form))
                                .build())
                        .statusCode())
                .isEqualTo(303);
    }

    private static HttpResponse<String> sent(HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }
}

package fr.repere.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The engines stop; readers are told, or notice nothing. */
@ExtendWith(Stack.Extension.class)
class EngineOutageIT {

    private static final Map<String, String> ANY = Map.of("q", "français", "place", "departement:21");

    @Test
    void without_elasticsearch_the_search_says_so_within_two_seconds_and_comes_back_by_itself(Stack stack)
            throws IOException {
        SearchClient search = stack.search();
        long before = search.page(ANY).path("total").asLong();
        stack.elasticsearch.stop();
        try {
            long start = System.nanoTime();
            HttpResponse<String> response = search.ask(ANY);
            Duration waited = Duration.ofNanos(System.nanoTime() - start);

            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            // The promise itself, not a benchmark: whoever waits longer believes that the page is broken.
            assertThat(waited).isLessThan(Duration.ofSeconds(2));
        } finally {
            stack.elasticsearch.restart();
        }
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(() ->
                        assertThat(search.page(ANY).path("total").asLong()).isEqualTo(before));
        stack.awaitIndexed();
    }

    @Test
    void a_frozen_elasticsearch_is_told_within_two_seconds_and_found_again_when_it_thaws(Stack stack)
            throws IOException {
        SearchClient search = stack.search();
        long before = search.page(ANY).path("total").asLong();
        signal("STOP", stack);
        try {
            // Asked in the very moment of freezing: it has already been sent when it becomes clear that nobody answers.
            assertThat(unavailableAfter(search)).isLessThan(Duration.ofSeconds(2));
            assertThat(unavailableAfter(search)).isLessThan(Duration.ofSeconds(1));
        } finally {
            signal("CONT", stack);
        }
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .untilAsserted(() ->
                        assertThat(search.page(ANY).path("total").asLong()).isEqualTo(before));
        stack.awaitIndexed();
    }

    /** How long a search takes to be answered with a 503. */
    private static Duration unavailableAfter(SearchClient search) throws IOException {
        long start = System.nanoTime();
        HttpResponse<String> response = search.ask(ANY);
        Duration waited = Duration.ofNanos(System.nanoTime() - start);
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        return waited;
    }

    private static void signal(String name, Stack stack) throws IOException {
        long pid = stack.elasticsearch.process().pid();
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start();
        assertThat(kill.onExit().join().exitValue()).isZero();
    }

    @Test
    void without_postgis_the_search_goes_on(Stack stack) {
        SearchClient search = stack.search();
        long before = search.page(ANY).path("total").asLong();
        stack.postgres.stop();
        try {
            assertThat(search.page(ANY).path("total").asLong()).isEqualTo(before);
        } finally {
            stack.postgres.restart();
        }
        stack.awaitIndexed();
    }
}

package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.embedded.TestServers;
import fr.repere.geodata.document.OpenDocument;
import fr.repere.geodata.document.TimeRegion;
import fr.repere.search.world.FicheSample;
import fr.repere.search.world.SearchIndex;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Open now, whenever this runs: one fiche is open day and night everywhere, one never, one says nothing. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OpenNowApiTest {

    private static final int LAST_MINUTE = TimeRegion.values().length * TimeRegion.MINUTES_OF_BLOCK;
    private static final SearchIndex INDEX = SearchIndex.empty();

    @LocalServerPort
    private int port;

    private Browser browser;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("repere.elasticsearch.url", TestServers::elasticsearchUrl);
        registry.add("repere.elasticsearch.prefix", INDEX::prefix);
        registry.add("repere.elasticsearch.socket-timeout", () -> "20s");
    }

    @BeforeAll
    static void fill() {
        INDEX.withFiches(List.of(
                FicheSample.dispositif("always")
                        .open(new OpenDocument(0, LAST_MINUTE))
                        .document(),
                FicheSample.dispositif("never").open(OpenDocument.NEVER).document(),
                FicheSample.dispositif("silent").document()));
    }

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    private List<String> found(String parameters) {
        JsonNode hits = browser.json("/api/v1/search?" + parameters).path("hits");
        return StreamSupport.stream(hits.spliterator(), false)
                .map(hit -> hit.path("id").asString())
                .toList();
    }

    @Test
    void who_says_nothing_of_hours_is_kept_after_those_who_are_open() {
        assertThat(found("openNow=true")).containsExactly("always", "silent");
    }

    @Test
    void only_those_who_say_that_they_are_open_when_only_stated_ones_are_wanted() {
        assertThat(found("openNow=true&stated=true")).containsExactly("always");
    }

    @Test
    void who_does_not_ask_sees_all() {
        assertThat(found("openNow=false")).hasSize(3);
    }
}

package fr.repere.search;

import fr.repere.embedded.TestServers;
import fr.repere.search.world.Burgundy;
import fr.repere.search.world.SearchIndex;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The application over the places and fiches of {@link Burgundy}, started once for all tests that only ask. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class BurgundyApi {

    private static final SearchIndex INDEX =
            SearchIndex.empty().withTerritories(Burgundy.territories()).withFiches(Burgundy.fiches());

    @LocalServerPort
    private int port;

    Browser browser;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("repere.elasticsearch.url", TestServers::elasticsearchUrl);
        registry.add("repere.elasticsearch.prefix", INDEX::prefix);
        registry.add("repere.elasticsearch.socket-timeout", () -> "20s");
    }

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }
}

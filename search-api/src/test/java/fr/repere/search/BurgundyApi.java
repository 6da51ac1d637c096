package fr.repere.search;

import static fr.repere.search.world.Burgundy.DIJON;
import static fr.repere.search.world.Burgundy.LYON;

import fr.repere.embedded.TestServers;
import fr.repere.geodata.document.WithdrawnDocument;
import fr.repere.search.world.Burgundy;
import fr.repere.search.world.FicheSample;
import fr.repere.search.world.SearchIndex;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The application over the places and fiches of {@link Burgundy}, started once for all tests that only ask. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class BurgundyApi {

    private static final SearchIndex INDEX = SearchIndex.empty()
            .withTerritories(Burgundy.territories())
            .withFiches(Burgundy.fiches())
            .withWithdrawn(List.of(
                    WithdrawnDocument.of(
                            FicheSample.dispositif("gone")
                                    .place(DIJON, "Dijon", "commune:21231", "departement:21", "region:27")
                                    .publishedOn(LocalDate.of(2025, 7, 1))
                                    .document(),
                            LocalDate.of(2025, 9, 15)),
                    WithdrawnDocument.of(
                            FicheSample.dispositif("gone-from-lyon")
                                    .place(LYON, "Lyon", "commune:69123", "departement:69", "region:84")
                                    .document(),
                            LocalDate.of(2026, 4, 1))));

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

package fr.repere.search;

import fr.repere.embedded.TestServers;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.world.Catalogue;
import fr.repere.search.world.Country;
import fr.repere.search.world.FicheSample;
import fr.repere.search.world.SearchIndex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * The application over a country whose fiches have several places, some without a position, and over a few that sit on both sides of the
 * antimeridian, started once for all tests of OGC API Features.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "repere.limits.enabled=false")
abstract class OgcWorld {

    static final List<String> COLLECTIONS =
            List.of("places", "dispositifs", "departements", "regions", "epci", "communes", "territories", "coverage");

    static final Country COUNTRY = Country.of(7);
    static final List<FicheDocument> FICHES = fiches();

    private static final SearchIndex INDEX =
            SearchIndex.empty().withTerritories(territories()).withFiches(FICHES);

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

    /** The absolute address of a path of the service. */
    String absolute(String path) {
        return "http://localhost:" + port + "/ogc" + path;
    }

    /** What a link leads to. */
    String path(String absolute) {
        return absolute.substring(("http://localhost:" + port).length());
    }

    /** The JSON of a document of the service. */
    JsonNode json(String path) {
        return browser.json("/ogc" + path);
    }

    /** The links with a relation. */
    static List<JsonNode> links(JsonNode document, String rel) {
        return document.path("links")
                .valueStream()
                .filter(link -> link.path("rel").asString().equals(rel))
                .toList();
    }

    static List<TerritoryDocument> territories() {
        List<TerritoryDocument> all = new ArrayList<>(COUNTRY.territories());
        all.add(new TerritoryDocument(
                "territory:agir-sud",
                "territory",
                "agir-sud",
                "Opérateur du Sud",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                new PointDocument(1.5, 45.4),
                "departement",
                null));
        return all;
    }

    private static List<FicheDocument> fiches() {
        List<FicheDocument> all = new ArrayList<>(Catalogue.of(COUNTRY, 11, 400));
        all.add(FicheSample.dispositif("on-both-sides")
                .place(new PointDocument(-176.2, -13.3), "Mata-Utu", "commune:98613", "departement:986")
                .place(new PointDocument(178.4, -18.1), "Suva")
                .document());
        PointDocument shared = new PointDocument(1.5, 45.4);
        all.add(FicheSample.dispositif("twice-at-one-point")
                .place(shared, "Commune 01 1", "commune:01001", "departement:01", "region:11")
                .place(shared, "Commune 01 1", "commune:01001", "departement:01", "region:11")
                .publishedOn(LocalDate.of(2025, 6, 15))
                .document());
        all.add(FicheSample.dispositif("at-home-and-abroad")
                .place(new PointDocument(1.6, 45.5), "Commune 01 1", "commune:01001", "departement:01", "region:11")
                .place(new PointDocument(6.14, 46.2), "Genève")
                .document());
        return all;
    }
}

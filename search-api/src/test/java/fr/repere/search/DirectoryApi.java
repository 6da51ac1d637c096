package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.embedded.TestServers;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.StructureDocument;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.world.Burgundy;
import fr.repere.search.world.FicheSample;
import fr.repere.search.world.NamedTerritory;
import fr.repere.search.world.SearchIndex;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The application over Burgundy with many structures, one of them hostile, and operators: started once for the pages that list them. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class DirectoryApi {

    static final String HOSTILE = "</script><script>alert(1)</script>\" onclick=\"x";

    private static final SearchIndex INDEX = SearchIndex.empty()
            .withTerritories(Burgundy.territories())
            .withTerritories(operators())
            .withFiches(Burgundy.fiches())
            .withFiches(ofStructures());

    @LocalServerPort
    private int port;

    Browser browser;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("repere.elasticsearch.url", TestServers::elasticsearchUrl);
        registry.add("repere.elasticsearch.prefix", INDEX::prefix);
        registry.add("repere.elasticsearch.socket-timeout", () -> "20s");
    }

    private static List<TerritoryDocument> operators() {
        return List.of(
                NamedTerritory.of(
                        "agir",
                        "bourgogne",
                        "Opérateur de Bourgogne & Paris",
                        List.of("departement:21", "departement:75"),
                        List.of("departement:21", "departement:75"),
                        "2020-01-01",
                        null),
                NamedTerritory.of(
                        "agir",
                        "passe",
                        "Opérateur d’hier",
                        List.of("departement:69"),
                        List.of("departement:69"),
                        "2020-01-01",
                        "2020-12-31"),
                NamedTerritory.of(
                        "ddets",
                        "ddets-93",
                        "DDETS 93",
                        List.of("departement:93"),
                        List.of("departement:93"),
                        "2020-01-01",
                        null));
    }

    private static List<FicheDocument> ofStructures() {
        String[] inDijon = {"commune:21231", "epci:242100410", "departement:21", "region:27"};
        List<FicheDocument> fiches = new ArrayList<>();
        fiches.add(FicheSample.dispositif("hostile")
                .structure(new StructureDocument("hostile", HOSTILE, null, "javascript:alert(1)"))
                .place(Burgundy.DIJON, "Dijon", inDijon)
                .document());
        fiches.add(FicheSample.dispositif("toit")
                .themes("logement")
                .needs("logement-social", "recherche-logement")
                .place(Burgundy.DIJON, "Dijon", inDijon)
                .document());
        fiches.add(FicheSample.demarche("aide-au-logement")
                .themes("logement")
                .needs("aide-au-logement", "logement-social")
                .document());
        for (int i = 0; i < 60; i++) {
            fiches.add(FicheSample.dispositif("many-" + i)
                    .structure(new StructureDocument(
                            "many", "Écoles de la République", null, "https://example.org/ecoles"))
                    .themes("formation")
                    .place(Burgundy.LYON, "Lyon", "commune:69123", "departement:69", "region:84")
                    .document());
            fiches.add(FicheSample.dispositif("one-" + i)
                    .structure(new StructureDocument("one-%02d".formatted(i), "Maison %02d".formatted(i), null, null))
                    .themes("logement")
                    .zone(List.of("departement:75"), List.of("departement:75", "region:11"))
                    .document());
        }
        return fiches;
    }

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    String page(String address) {
        HttpResponse<String> answer = browser.get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** How many fiches the search behind a link finds. */
    long found(String addressOnPage) {
        String parameters = addressOnPage.substring(addressOnPage.indexOf('?')).replace("&amp;", "&");
        return browser.json("/api/v1/search" + parameters).get("total").asLong();
    }
}

package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.embedded.TestServers;
import fr.repere.search.world.SearchIndex;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A new installation has neither fiche nor territory: its pages say so. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EmptySiteTest {

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

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @ParameterizedTest
    @CsvSource({
        "/fr/structures, Aucune structure",
        "/fr/structures?nom=ponts, Aucune structure",
        "/fr/themes, Aucune fiche",
        "/fr/themes/logement, Aucune fiche",
        "/fr/agir, Tous les départements",
        "/fr/agir?lieu=dijon, Nous ne connaissons pas le lieu",
        "/fr/statistiques, <b>0</b>",
    })
    void a_page_of_an_empty_site_says_that_there_is_nothing(String address, String says) {
        HttpResponse<String> answer = browser.get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains(says);
    }
}

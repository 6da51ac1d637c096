package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.embedded.TestServers;
import fr.repere.search.world.Burgundy;
import fr.repere.search.world.FicheSample;
import fr.repere.search.world.SearchIndex;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The démarches on the home page. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HomePageTest {

    private static final SearchIndex INDEX = SearchIndex.empty()
            .withTerritories(Burgundy.territories())
            .withFiches(List.of(
                    demarche("second", "Échanger son permis").featured(2).document(),
                    demarche("first", "Faire venir sa famille")
                            .in("ar", "لمّ شمل العائلة", "ملخص", "نص")
                            .featured(1)
                            .document(),
                    demarche("read", "Ouvrir un compte")
                            .in("ar", "فتح حساب", "ملخص", "نص")
                            .document(),
                    demarche("unread", "Déclarer ses revenus").document(),
                    FicheSample.dispositif("local").document()))
            .withViews("read", 50)
            .withViews("first", 90);

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("repere.elasticsearch.url", TestServers::elasticsearchUrl);
        registry.add("repere.elasticsearch.prefix", INDEX::prefix);
        registry.add("repere.elasticsearch.socket-timeout", () -> "20s");
    }

    @Test
    void what_the_team_puts_forward_comes_first_in_its_order_then_what_is_read_most() {
        assertThat(featured("fr"))
                .containsSubsequence("Faire venir sa famille", "Échanger son permis", "Ouvrir un compte")
                .doesNotContain("Fiche local")
                .containsOnlyOnce("Faire venir sa famille");
    }

    @Test
    void a_reader_of_arabic_sees_it_in_arabic_and_what_is_not_translated_in_french() {
        assertThat(featured("ar"))
                .containsSubsequence("لمّ شمل العائلة", "lang=\"fr\" dir=\"ltr\"", "Échanger son permis", "فتح حساب")
                .doesNotContain("Faire venir sa famille");
    }

    private static FicheSample demarche(String id, String title) {
        return FicheSample.demarche(id).french(title, "Un résumé", "Un texte");
    }

    private String featured(String language) {
        String page = new Browser(port).get("/" + language + "/").body();
        int from = page.indexOf("id=\"featured\"");
        return page.substring(from, page.indexOf("</section>", from));
    }
}

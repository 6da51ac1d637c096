package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.preset.PresetDepartements;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** What the public site has for people who also use the administration: links there, and their départements to start from. */
@TestPropertySource(
        properties = {"repere.site.professional-site=https://pro.exemple.test/", "repere.preset.secret=known to both"})
class ProfessionalSiteTest extends BurgundyApi {

    private static final Instant SOON = Instant.now().plus(Duration.ofDays(3));

    @Test
    void pages_lead_to_the_professional_site_with_what_they_show() {
        assertThat(page("/fr/", "")).contains("href=\"https://pro.exemple.test/?langue=fr\">Espace professionnel<");
        assertThat(page("/fr/recherche?q=cours&lieu=dijon&sort=distance", ""))
                .contains(
                        "https://pro.exemple.test/espace/recherches/nouvelle?q=cours&amp;sort=distance&amp;place=commune%3A21231&amp;langue=fr\"");
        assertThat(page("/uk/recherche?q=cours", ""))
                .contains("https://pro.exemple.test/espace/recherches/nouvelle?q=cours&amp;lang=uk&amp;langue=uk\"");
    }

    @Test
    void one_departement_is_where_a_search_without_a_place_starts_and_it_can_be_taken_away() {
        String cookie = signed(SOON, "21");
        assertThat(goesTo("/fr/recherche?q=cours", cookie)).contains("/fr/recherche?q=cours&place=departement%3A21");
        String there = page("/fr/recherche?q=cours&place=departement%3A21", cookie);
        assertThat(there).contains("href=\"/fr/recherche?q=cours&amp;lieu=\"");
        assertThat(page("/fr/recherche?place=departement%3A21", cookie))
                .as("what is national stays")
                .contains("Dans toute la France");
        String everywhere = page("/fr/recherche?q=cours&lieu=", cookie);
        assertThat(everywhere)
                .contains("Vos départements", "place=departement%3A21", "name=\"lieu\" value=\"\"")
                .contains("/api/v1/export.csv?q=cours\"");
    }

    @Test
    void a_place_in_the_address_or_in_the_words_counts_more() {
        String cookie = signed(SOON, "21");
        for (String address : List.of(
                "/fr/recherche?lieu=lyon",
                "/fr/recherche?place=commune%3A69123",
                "/fr/recherche?q=cours+de+francais+lyon")) {
            assertThat(goesTo(address, cookie)).as(address).isEmpty();
        }
    }

    @Test
    void the_home_page_has_the_one_departement_in_its_box_and_shows_its_figures() {
        assertThat(page("/fr/", signed(SOON, "21")))
                .contains("value=\"Côte-d&#39;Or\"")
                .contains("?place=departement:21");
    }

    @Test
    void several_are_offered_and_the_search_stays_everywhere() {
        String cookie = signed(SOON, "21", "69");
        assertThat(page("/fr/", cookie)).contains("Vos départements", "place=departement:21", "place=departement:69");
        assertThat(goesTo("/fr/recherche?q=cours", cookie)).isEmpty();
        assertThat(page("/fr/recherche?q=cours", cookie))
                .contains("Vos départements", "/fr/recherche?q=cours&amp;place=departement%3A21");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tampered", "expired", "nonsense", "unknown"})
    void what_cannot_be_believed_is_as_if_it_were_not_there(String how) {
        String cookie = switch (how) {
            case "tampered" -> signed(SOON, "69").replace("69.", "21.");
            case "expired" -> signed(Instant.now().minusSeconds(1), "21");
            case "unknown" -> signed(SOON, "999");
            default -> "21";
        };
        assertThat(goesTo("/fr/recherche?q=cours", cookie)).isEmpty();
        assertThat(page("/fr/", cookie)).doesNotContain("Vos départements", "value=\"Côte");
    }

    @Test
    void no_cache_gives_the_answer_to_somebody_else() {
        assertThat(answer("/fr/recherche?q=cours", "").headers().allValues("Vary"))
                .anyMatch(vary -> vary.toLowerCase(Locale.ROOT).contains("cookie"));
    }

    private static String signed(Instant expires, String... codes) {
        return new PresetDepartements(List.of(codes), expires).signed("known to both");
    }

    private HttpResponse<String> answer(String address, String cookie) {
        return browser.get(address, "Cookie", PresetDepartements.COOKIE + "=" + cookie);
    }

    private String page(String address, String cookie) {
        HttpResponse<String> answer = answer(address, cookie);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private Optional<String> goesTo(String address, String cookie) {
        return answer(address, cookie).headers().firstValue("Location");
    }
}

package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the site says of itself is true of this site. */
class AboutPagesTest extends BurgundyApi {

    private static final Pattern SHOWN_ADDRESS = Pattern.compile("<dd><a dir=\"ltr\" href=\"([^\"]+)\"");
    private static final Pattern FILE = Pattern.compile("rel=\"nofollow\" href=\"([^\"]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"api", "accessibilite", "mentions-legales", "donnees-personnelles", "plan-du-site"})
    void each_page_speaks_all_eight_languages(String name) {
        String french = page("/fr/" + name);
        String title = french.replaceAll("(?s).*<h1>([^<]+)</h1>.*", "$1");
        for (String language : new String[] {"en", "uk", "ps", "fa", "ti", "ru", "ar"}) {
            assertThat(page("/" + language + "/" + name))
                    .contains("<html lang=\"" + language + "\"")
                    .doesNotContain("<h1>" + title + "</h1>", "l’exploitant", "style=\"");
        }
    }

    @Test
    void every_address_that_the_page_of_data_shows_answers() {
        String page = page("/fr/api");
        assertThat(SHOWN_ADDRESS.matcher(page).results()).hasSize(7);
        assertThat(FILE.matcher(page).results()).hasSize(6);
        for (Pattern addresses : new Pattern[] {SHOWN_ADDRESS, FILE}) {
            Matcher found = addresses.matcher(page);
            while (found.find()) {
                String address = found.group(1).replace("&amp;", "&");
                assertThat(browser.get(address).statusCode()).as(address).isEqualTo(200);
            }
        }
        assertThat(page)
                .containsPattern(">http://localhost:\\d+/api/v1/search\\?place=departement:21&amp;theme=francais<");
    }

    /** The tests run without limits; what is said with them stands in DataViewsTest. */
    @Test
    void the_page_of_data_names_sources_and_how_large_a_file_may_be() {
        assertThat(page("/fr/api"))
                .contains("ne limite pas le nombre de demandes", "Licence Ouverte 2.0")
                .containsPattern("150[\\u202f\\u00a0]000 fiches");
    }

    @Test
    void what_the_deployer_has_not_stated_is_said_to_be_missing() {
        String legal = page("/fr/mentions-legales");
        assertThat(legal.split("Non indiqué par l’exploitant de ce site\\.", -1))
                .hasSize(5);
        assertThat(page("/fr/accessibilite")).contains("Non indiqué par l’exploitant", "non conforme", "71120");
        assertThat(page("/fr/donnees-personnelles")).contains("Non indiqué par l’exploitant", "TSA 80715");
    }

    @Test
    void the_plan_leads_to_pages_themes_and_departements_in_the_language_of_its_reader() {
        assertThat(page("/ar/plan-du-site"))
                .contains(
                        "href=\"/ar/themes/francais\"",
                        "href=\"/ar/recherche?place=departement%3A21\"",
                        "href=\"/ar/donnees-personnelles\"",
                        "href=\"/ar/selection\"",
                        "href=\"/ti/\"");
    }

    @Test
    void the_choice_of_appearance_is_set_before_styles_are_and_hidden_where_no_script_could_obey_it() {
        assertThat(page("/fr/plan-du-site"))
                .contains("<fieldset class=\"appearance\" hidden>", "Comme l’appareil", "Clair", "Sombre")
                .containsPattern(
                        "(?s)<script src=\"/site/theme-[A-Z0-9]+\\.js\"></script>\\s*<link rel=\"stylesheet\"");
    }

    private String page(String address) {
        HttpResponse<String> answer = browser.get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}

package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** « Who is the AGIR operator here? » */
class AgirPageTest extends DirectoryApi {

    private static final Pattern ROW = Pattern.compile("<tr[^>]*>\\s*<th scope=\"row\" lang=\"fr\">");

    @ParameterizedTest
    @ValueSource(strings = {"lieu=dijon", "lieu=21000", "lieu=cote%20d%27or", "departement=21", "lieu=Paris"})
    void a_town_or_departement_leads_to_its_operator_of_today(String asked) {
        assertThat(page("/fr/agir?" + asked))
                .contains(
                        "<h3 lang=\"fr\" dir=\"auto\">Opérateur de Bourgogne &amp; Paris</h3>",
                        "tel:0353012121",
                        "/fr/territoires/territory:bourgogne",
                        "/api/v1/cartography.pdf?place=territory:bourgogne")
                .doesNotContain("Opérateur d’hier", "DDETS 93");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lieu=lyon", "departement=69", "departement=93"})
    void where_nobody_is_in_charge_today_the_page_says_so(String asked) {
        assertThat(page("/fr/agir?" + asked))
                .contains("Nous ne connaissons aucun opérateur AGIR")
                .doesNotContain("class=\"operator\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lieu=xqzwv", "lieu=%3Cscript%3Ealert(1)%3C%2Fscript%3E", "lieu=ile-de-france"})
    void a_place_that_is_in_no_departement_is_asked_again(String asked) {
        assertThat(page("/fr/agir?" + asked))
                .contains("Nous ne connaissons pas le lieu", "aria-invalid=\"true\"")
                .doesNotContain("<script>alert");
    }

    @Test
    void the_table_has_every_departement_with_its_operator_or_none() {
        String page = page("/fr/agir");
        assertThat(ROW.matcher(page).results()).hasSize(5);
        assertThat(page).contains("3 départements n’ont pas d’opérateur connu.", "Aucun opérateur connu");
    }

    @Test
    void what_cannot_be_asked_is_refused_on_a_page() {
        assertThat(browser.get("/ar/agir?departement=1000").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "ps", "fa", "ti", "ru", "ar"})
    void operators_are_told_in_the_language_of_the_page(String language) {
        assertThat(page("/" + language + "/agir?lieu=dijon"))
                .contains("<html lang=\"" + language + "\"")
                .doesNotContain("Territoire", "Téléphone", "Qui est l’opérateur");
    }
}

package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the page of a selection promises whoever is sent its address. */
class SelectionPageTest extends BurgundyApi {

    private static final String COURSE = "fiche=slug-cours-dijon";
    private static final String CARD = "fiche=slug-carte-vitale";

    @Test
    void the_fiches_stand_in_the_order_of_the_address_each_once() {
        String page = page("/fr/selection?" + CARD + "&" + COURSE + "&" + CARD);
        assertThat(page).containsSubsequence("data-slug=\"slug-carte-vitale\"", "data-slug=\"slug-cours-dijon\"");
        assertThat(page.split("data-slug=", -1)).hasSize(3);
        assertThat(page("/fr/selection?" + COURSE + "&" + CARD))
                .containsSubsequence("data-slug=\"slug-cours-dijon\"", "data-slug=\"slug-carte-vitale\"");
    }

    @Test
    void without_scripts_links_move_a_fiche_and_take_it_away() {
        assertThat(page("/fr/selection?" + COURSE + "&" + CARD))
                .contains(
                        "href=\"/fr/selection?" + CARD + "&amp;" + COURSE + "\"",
                        "href=\"/fr/selection?" + CARD + "\"",
                        "href=\"/fr/selection?" + COURSE + "\"");
    }

    @Test
    void a_fiche_that_is_not_published_is_told_and_the_others_are_shown() {
        String page = page("/fr/selection?fiche=atlantide&" + COURSE);
        assertThat(page).contains("Cette fiche n’est plus publiée", ">atlantide<", "data-slug=\"slug-cours-dijon\"");
        assertThat(page).doesNotContain("data-slug=\"atlantide\"");
    }

    @Test
    void more_than_thirty_fiches_are_not_read_and_the_page_says_so() {
        String many = IntStream.range(0, 40).mapToObj(i -> "fiche=nowhere-" + i).collect(Collectors.joining("&"));
        String page = page("/fr/selection?" + many);
        assertThat(page).contains("10 fiches de cette adresse ne sont pas montrées", ">nowhere-29<");
        assertThat(page).doesNotContain(">nowhere-30<");
    }

    @Test
    void an_empty_selection_says_how_to_fill_it() {
        assertThat(page("/fr/selection")).contains("Aucune fiche pour le moment", "href=\"/fr/recherche\"");
    }

    @Test
    void the_page_speaks_the_language_of_its_path_and_marks_french_as_french() {
        assertThat(page("/ru/selection?" + COURSE))
                .contains("<html lang=\"ru\"", "Моя подборка", "<h3 lang=\"fr\" dir=\"ltr\">", "Текст на французском");
        assertThat(page("/ar/selection?" + COURSE)).contains("<h3 lang=\"ar\" dir=\"rtl\">");
    }

    @Test
    void what_is_typed_into_the_address_is_shown_harmless() {
        String hostile = Browser.encoded("\"><script>alert(1)</script>");
        assertThat(page("/fr/selection?fiche=" + hostile))
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;");
        assertThat(page("/fr/selection?fiche=" + "x".repeat(5_000) + "&" + COURSE))
                .contains("slug-cours-dijon");
    }

    @Test
    void no_form_of_the_page_could_send_words_for_the_person_in_an_address() {
        String page = page("/fr/selection?" + COURSE);
        assertThat(page)
                .contains(
                        "<form method=\"post\" action=\"/fr/selection/depliant.pdf\"",
                        "name=\"note-slug-cours-dijon\"");
        assertThat(page.split("<form", -1)).as("the only form").hasSize(2);
        assertThat(page).doesNotContain("formmethod", "formaction");
    }

    private String page(String address) {
        HttpResponse<String> answer = browser.get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}

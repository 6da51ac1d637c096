package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the coverage map promises, without scripts: the numbers of the API, all of them, in every language. */
class MapPageTest extends BurgundyApi {

    private static final Pattern ROW =
            Pattern.compile("<tr data-id=\"([^\"]+)\" data-colour=\"([^\"]+)\"(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<td>([^<]*)</td>");

    /** A row of the table: its territory, the colour of its class, its numbers. */
    private record Row(String id, String colour, List<String> cells) {}

    @ParameterizedTest
    @ValueSource(strings = {"", "theme=francais", "by=region", "place=region:27", "availableIn=ar"})
    void each_territory_of_the_api_has_its_row_with_the_very_numbers(String question) {
        JsonNode answer = browser.json("/api/v1/coverage?" + question);
        List<Row> rows = rows(page("/fr/carte?" + question));
        assertThat(rows).extracting(Row::id).containsExactlyElementsOf(texts(answer.path("territories"), "id"));
        for (int i = 0; i < rows.size(); i++) {
            JsonNode territory = answer.path("territories").path(i);
            assertThat(rows.get(i).cells().subList(0, 3))
                    .containsExactly(
                            territory.path("fiches").asString(),
                            territory.path("places").asString(),
                            territory.path("structures").asString());
        }
    }

    @Test
    void territories_of_a_class_have_the_colour_that_the_legend_gives_it() {
        String page = page("/fr/carte");
        JsonNode answer = browser.json("/api/v1/coverage");
        List<String> colours = found("fill=\"(#[0-9a-f]{6})\"", page);
        assertThat(found("<bdi class=\"carte__bounds\" dir=\"ltr\">([^<]*)</bdi>", page))
                .startsWith("&lt; 2", "2–3")
                .hasSize(answer.at("/classes/k").asInt());
        List<Row> rows = rows(page);
        for (int i = 0; i < rows.size(); i++) {
            int index = answer.path("territories").path(i).path("classIndex").asInt();
            assertThat(rows.get(i).colour()).isEqualTo(colours.get(index));
        }
    }

    @Test
    void white_zones_are_those_of_the_api() {
        JsonNode answer = browser.json("/api/v1/coverage/white-zones?distance=10&theme=francais");
        List<Row> rows = rows(page("/fr/carte?vue=zones-blanches&distance=10&theme=francais"));
        assertThat(rows).isNotEmpty();
        assertThat(rows)
                .extracting(Row::id)
                .containsExactlyElementsOf(
                        StreamSupport.stream(answer.path("territories").spliterator(), false)
                                .map(row -> row.at("/territory/id").asString())
                                .toList());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).cells().get(2))
                    .isEqualTo(answer.path("territories")
                            .path(i)
                            .path("communesWithout")
                            .asString());
        }
    }

    @Test
    void inside_a_departement_its_groups_of_communes_are_listed() {
        assertThat(rows(page("/fr/carte?place=departement:21")))
                .extracting(Row::id)
                .containsExactlyElementsOf(texts(
                        browser.json("/api/v1/coverage?place=departement:21&by=epci")
                                .path("territories"),
                        "id"));
    }

    @Test
    void a_chosen_territory_shows_its_numbers_and_leads_on_with_the_same_question() {
        assertThat(page("/fr/carte?theme=francais&choisi=departement:21"))
                .contains(
                        "<bdi lang=\"fr\">Côte-d&#39;Or (21)</bdi></h3>",
                        "href=\"/fr/recherche?theme=francais&amp;place=departement%3A21\"",
                        "href=\"/fr/territoires/departement:21\"",
                        "vue=zones-blanches")
                .doesNotContain("Choisissez un territoire");
    }

    @Test
    void what_is_national_is_counted_apart_and_said_so() {
        JsonNode totals = browser.json("/api/v1/coverage").path("totals");
        assertThat(page("/fr/carte"))
                .contains("Les " + totals.path("national").asString() + " nationales et "
                        + totals.path("online").asString() + " en ligne ne sont pas réparties");
    }

    @Test
    void the_order_of_a_column_is_an_address() {
        List<Row> rows = rows(page("/fr/carte?tri=fiches"));
        List<Integer> numbers = rows.stream()
                .map(row -> Integer.valueOf(row.cells().getFirst()))
                .toList();
        assertThat(numbers).isSortedAccordingTo((one, other) -> other - one);
        assertThat(rows(page("/fr/carte?tri=-fiches")).getLast().id())
                .isEqualTo(rows.getFirst().id());
        assertThat(page("/fr/carte?tri=fiches")).contains("aria-sort=\"descending\"", "tri=-fiches");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "ps", "fa", "ti", "ru", "ar"})
    void no_french_is_left_in_another_language(String language) {
        for (String question : List.of("", "?vue=zones-blanches&choisi=departement:21", "?choisi=departement:21")) {
            assertThat(page("/" + language + "/carte" + question))
                    .contains("<html lang=\"" + language + "\"", "lang=" + language)
                    .doesNotContain(
                            "Carte des aides",
                            "Afficher",
                            "Fiches locales",
                            "Territoire",
                            "Habitants",
                            "Légende",
                            "Voir les");
        }
    }

    @Test
    void files_and_picture_are_of_the_very_view() {
        String page = page("/ar/carte?theme=francais&by=region&choisi=region:27&tri=nom");
        for (String format : List.of("png", "svg", "pdf", "csv", "geojson")) {
            assertThat(page).contains("/api/v1/coverage." + format + "?theme=francais&amp;by=region&amp;lang=ar\"");
        }
        assertThat(page)
                .contains(
                        "<noscript><a href=\"/api/v1/coverage.png?theme=francais&amp;by=region&amp;lang=ar&amp;width=900\"");
    }

    @Test
    void conditions_without_a_box_are_kept_and_can_be_taken_off() {
        assertThat(page("/fr/carte?status=refugie&theme=francais"))
                .contains(
                        "<input type=\"hidden\" name=\"status\" value=\"refugie\">",
                        "class=\"fr-tag fr-tag--dismiss\" href=\"/fr/carte?theme=francais\"");
    }

    @ParameterizedTest
    @CsvSource({
        "theme=xyz",
        "by=pays",
        "place=departement:00",
        "vue=x",
        "vue=zones-blanches&distance=-3",
        "k=99",
        "lat=3",
        "against=theme%3Dlogement"
    })
    void a_wrong_parameter_is_told_in_words(String question) {
        HttpResponse<String> answer = browser.get("/ar/carte?" + question);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<html lang=\"ar\" dir=\"rtl\"").doesNotContain("Le paramètre");
    }

    @Test
    void what_was_typed_does_not_run_and_nothing_comes_from_elsewhere() {
        assertThat(page("/fr/carte?q=%3Cscript%3Ealert(1)%3C/script%3E&choisi=%22%3E%3Cscript%3E&tri=%3Cb%3E"))
                .doesNotContain("<script>", "style=\"", "onclick=", "\"><b>")
                .doesNotContainPattern("(src|<link[^>]*stylesheet[^>]*href)=\"https?:");
    }

    @Test
    void outlines_are_given_as_steps_from_corner_to_corner() {
        JsonNode made = browser.json("/site-data/departements.json");
        assertThat(made.path("scale").asInt()).isEqualTo(1000);
        JsonNode ring = made.at("/outlines/departement:21/0");
        assertThat(ring.path(0).asInt()).isBetween(4_000, 6_000);
        assertThat(ring.path(1).asInt()).isBetween(46_500, 48_500);
        assertThat(ring.size()).isGreaterThan(6).isEven();
    }

    private static List<Row> rows(String page) {
        List<Row> rows = new ArrayList<>();
        Matcher row = ROW.matcher(page);
        while (row.find()) {
            rows.add(new Row(row.group(1), row.group(2), found(CELL.pattern(), row.group(3))));
        }
        return rows;
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(one -> one.group(1))
                .toList();
    }

    private static List<String> texts(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.path(field).asString())
                .toList();
    }

    private String page(String address) {
        HttpResponse<String> answer = browser.get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}

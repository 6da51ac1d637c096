package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The organisations behind the fiches: one, and all of them. */
class StructurePagesTest extends DirectoryApi {

    private static final Pattern HIT = Pattern.compile("<article class=\"hit\" data-id=\"([^\"]+)\"");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final Pattern ROW = Pattern.compile("<li><a href=\"/fr/structures/([^\"]+)\"");

    @Test
    void a_structure_shows_its_name_website_departements_and_exports() {
        assertThat(page("/fr/structures/many"))
                .contains(
                        "<h1 class=\"named\" lang=\"fr\" dir=\"auto\">Écoles de la République</h1>",
                        "href=\"https://example.org/ecoles\"",
                        "60 fiches publiées",
                        "Rhône (69)",
                        "/api/v1/export.csv?structure=many",
                        "/api/v1/export.pdf?structure=many",
                        "Date de vérification inconnue");
    }

    @Test
    void all_fiches_of_a_structure_are_met_once_by_turning_its_pages() {
        Set<String> met = new HashSet<>();
        String page = page("/fr/structures/many");
        for (; ; ) {
            HIT.matcher(page)
                    .results()
                    .forEach(hit -> assertThat(met.add(hit.group(1))).isTrue());
            Matcher next = NEXT.matcher(page);
            if (!next.find()) {
                break;
            }
            page = page(next.group(1).replace("&amp;", "&"));
        }
        assertThat(met).hasSize(60);
    }

    @Test
    void the_number_of_fiches_is_that_of_the_search_for_the_structure() {
        assertThat(found("?structure=many")).isEqualTo(60);
        assertThat(found("?structure=many&amp;availableIn=fr")).isEqualTo(60);
    }

    @Test
    void a_hostile_name_or_website_is_shown_and_does_nothing() {
        for (String address : new String[] {"/fr/structures/hostile", "/fr/structures", "/fr/structures?nom=script"}) {
            assertThat(page(address)).doesNotContain("<script>", "</script><script>", "javascript:", "\" onclick=\"x");
        }
        assertThat(page("/fr/structures/hostile"))
                .contains("\"name\":\"\\u003c/script\\u003e\\u003cscript\\u003ealert(1)")
                .doesNotContain("\"url\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"atlantide", "%3Cscript%3E", "..%3b", "a%20b"})
    void an_unknown_structure_is_an_error_page_in_the_language_of_its_path(String id) {
        HttpResponse<String> answer = browser.get("/ar/structures/" + id);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<html lang=\"ar\" dir=\"rtl\"");
    }

    @Test
    void a_cursor_of_another_search_is_refused_with_words() {
        String next = browser.json("/api/v1/search?size=1").get("next").asString();
        HttpResponse<String> answer = browser.get("/fr/structures/many?after=" + Browser.encoded(next));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/html");
    }

    @Test
    void the_directory_lists_every_structure_once_in_the_order_of_the_alphabet() {
        Set<String> met = new HashSet<>();
        String first = page("/fr/structures");
        ROW.matcher(first)
                .results()
                .forEach(row -> assertThat(met.add(row.group(1))).isTrue());
        ROW.matcher(page("/fr/structures?page=2"))
                .results()
                .forEach(row -> assertThat(met.add(row.group(1))).isTrue());
        assertThat(first)
                .contains("63 structures", "Page 1 sur 2")
                .containsSubsequence("Association des Ponts", "Écoles", "Maison 00", "Maison 01");
        assertThat(met).hasSize(63).contains("many", "hostile", "s1");
    }

    @ParameterizedTest
    @CsvSource({
        "?nom=ecole, many, one-00",
        "?nom=%C3%89COLES+republique, many, one-00",
        "?nom=ecolse+republiqe, many, one-00",
        "?lettre=E, many, one-00",
        "?departement=75, one-00, many",
        "?departement=69, many, one-00",
        "?departement=21&nom=ponts, s1, many",
    })
    void a_structure_is_found_by_name_letter_and_departement(String asked, String there, String elsewhere) {
        assertThat(page("/fr/structures" + asked))
                .contains("/fr/structures/" + there + "\"")
                .doesNotContain("/fr/structures/" + elsewhere + "\"");
    }

    @Test
    void what_is_not_found_is_said_with_what_to_do() {
        assertThat(page("/fr/structures?nom=xqzwv")).contains("Aucune structure", "Essayez un nom plus court");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=0", "page=x", "lettre=AA", "departement=1000", "nom=a&nom=b"})
    void what_cannot_be_asked_is_refused_on_a_page(String asked) {
        HttpResponse<String> answer = browser.get("/uk/structures?" + asked);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<html lang=\"uk\"");
    }
}

package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the widget promises to whoever puts it into a page, and to the readers of that page. */
class WidgetTest extends BurgundyApi {

    private static final String LIST = "/fr/encart?place=departement:21&theme=francais";

    @Test
    void the_list_shows_fiches_with_their_reason_and_opens_them_in_a_tab_of_their_own() {
        String list = browser.get(LIST).body();
        assertThat(list)
                .contains(
                        "<html lang=\"fr\" dir=\"ltr\"",
                        "Cours de français pour débutants",
                        "Sur place",
                        "target=\"_blank\" rel=\"noopener\" href=\"/fr/fiches/slug-cours-dijon\"",
                        "href=\"/fr/recherche?place=departement%3A21&amp;theme=francais\"",
                        "<input type=\"hidden\" name=\"place\" value=\"departement:21\">",
                        "<meta name=\"robots\" content=\"noindex\">")
                .containsPattern(
                        "rel=\"canonical\" href=\"http[^\"]*/fr/recherche\\?place=departement%3A21&amp;theme=francais\"")
                .doesNotContain("Chercher un logement", "<header", "style=\"");
    }

    @Test
    void the_list_is_written_in_the_direction_of_its_language() {
        assertThat(browser.get("/ar/encart?theme=francais").body())
                .contains("<html lang=\"ar\" dir=\"rtl\"", "دروس اللغة الفرنسية للمبتدئين")
                .doesNotContain("Tous les résultats");
    }

    @ParameterizedTest
    @ValueSource(strings = {LIST, "/ar/encart", "/fr/encart?place=departement:999"})
    void anybody_may_frame_the_list_and_it_sets_no_cookie(String address) {
        var headers = browser.get(address).headers();
        assertThat(headers.firstValue("content-security-policy").orElse(""))
                .contains("frame-ancestors *;", "default-src 'self'", "object-src 'none'")
                .doesNotContain("unsafe-inline");
        assertThat(headers.firstValue("x-frame-options")).isEmpty();
        assertThat(headers.firstValue("cross-origin-resource-policy")).hasValue("cross-origin");
        assertThat(headers.firstValue("set-cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fr/",
                "/fr/recherche",
                "/fr/widget",
                "/fr/encart/",
                "/fr/encart;a=b",
                "/fr/encart/x",
                "/fr/fiches/encart",
                "/fr/%65ncart",
                "/encart",
                "/widget.js"
            })
    void nothing_else_may_be_framed(String address) {
        var headers = browser.get(address).headers();
        assertThat(headers.firstValue("content-security-policy").orElse("")).contains("frame-ancestors 'none'");
        assertThat(headers.firstValue("x-frame-options")).hasValue("DENY");
    }

    @ParameterizedTest
    @CsvSource({
        "place=departement:999, place, departement:999",
        "theme=cuisine, theme, cuisine",
        "themes=francais, themes, francais",
        "size=1000, size, 1000"
    })
    void what_the_address_asks_wrongly_is_said_in_the_frame(String query, String parameter, String value) {
        HttpResponse<String> answer = browser.get("/fr/encart?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "La valeur « %s » n’est pas possible pour « %s »."
                                .formatted(value, parameter)
                                .replace("« ", "«\u00a0")
                                .replace(" »", "\u00a0»"),
                        "href=\"/fr/widget\"");
    }

    @Test
    void the_script_has_an_address_that_stays_and_can_be_loaded_from_everywhere() {
        HttpResponse<String> script = browser.get("/widget.js", "Origin", "https://mairie.example");
        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.headers().firstValue("content-type").orElse("")).startsWith("text/javascript");
        assertThat(script.headers().firstValue("access-control-allow-origin")).hasValue("*");
        assertThat(script.headers().firstValue("cross-origin-resource-policy")).hasValue("cross-origin");
        assertThat(script.headers().firstValue("cache-control").orElse("")).contains("max-age=3600");
        assertThat(script.headers().firstValue("set-cookie")).isEmpty();
        assertThat(script.body()).startsWith("(()=>{").doesNotContain("cookie", "localStorage", "fetch(");
        String tag = script.headers().firstValue("etag").orElseThrow();
        assertThat(browser.get("/widget.js", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void the_code_is_composed_without_a_script_and_shown_before_it_is_copied() {
        assertThat(browser.get("/fr/widget?place=departement:21&theme=francais&theme=logement&language=ar&height=500")
                        .body())
                .contains(
                        "/ar/encart?place=departement%3A21&amp;amp;theme=francais&amp;amp;theme=logement",
                        "height=&quot;500&quot;",
                        "/widget.js&quot; async&gt;&lt;/script&gt;",
                        "src=\"/ar/encart?place=departement%3A21&amp;theme=francais&amp;theme=logement\"");
    }

    @ParameterizedTest
    @CsvSource({
        "place=departement:999, departement:999",
        "place=javascript:alert(1), javascript:alert(1)",
        "theme=x, x",
        "language=zz, zz",
        "height=haut, haut"
    })
    void a_code_that_does_not_exist_is_said_and_nothing_is_composed(String query, String value) {
        HttpResponse<String> answer = browser.get("/fr/widget?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("La valeur «\u00a0" + value + "\u00a0»")
                .doesNotContain("widget.js&quot;", "<iframe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"><script>alert(1)</script>",
                "'onload=alert(1) x='",
                "</textarea></pre><img src=x onerror=alert(1)>"
            })
    void hostile_words_are_never_more_than_the_value_of_a_parameter(String words) {
        for (String page : new String[] {"/fr/widget?q=", "/fr/encart?q=", "/fr/encart?place=", "/fr/encart?theme="}) {
            assertThat(browser.get(page + Browser.encoded(words)).body())
                    .doesNotContain("<script>alert", "<img src=x", "'onload=alert")
                    .doesNotContain("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot; title");
        }
    }
}

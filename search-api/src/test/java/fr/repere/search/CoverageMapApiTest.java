package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Coverage as a picture over HTTP. */
class CoverageMapApiTest extends BurgundyApi {

    private static final String SVG = "/api/v1/coverage.svg";

    @ParameterizedTest
    @CsvSource({"png,image/png,PNG", "svg,image/svg+xml,<svg", "pdf,application/pdf,%PDF"})
    void each_format_comes_under_its_own_type(String extension, String type, String mark) {
        HttpResponse<String> answer = browser.get("/api/v1/coverage." + extension + "?width=600");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(given -> assertThat(given).startsWith(type));
        assertThat(answer.body()).contains(mark);
    }

    @Test
    void the_numbers_of_the_picture_are_those_of_the_coverage() {
        JsonNode territories = browser.json("/api/v1/coverage").get("territories");
        assertThat(territories).isNotEmpty();
        String svg = browser.get(SVG + "?numbers=true").body();
        for (JsonNode territory : territories) {
            if (territory.get("code").asString().equals("21")) {
                assertThat(svg)
                        .contains("<title>Côte-d&apos;Or : "
                                + territory.get("fiches").asLong() + "</title>");
            }
        }
    }

    @Test
    void the_title_can_be_chosen_and_cannot_break_the_file() {
        String svg =
                browser.get(SVG + "?title=" + Browser.encoded("A & <b> « é »")).body();
        assertThat(svg).contains("<title>A &amp; &lt;b&gt; « é »</title>");
    }

    @Test
    void a_map_in_arabic_says_so() {
        assertThat(browser.get(SVG + "?lang=ar").body()).contains("xml:lang=\"ar\"", "البطاقات المحلية");
    }

    @Test
    void two_sides_make_a_map_of_differences() {
        HttpResponse<String> answer = browser.get(SVG + "?theme=francais&against=theme%3Dlogement");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Différence");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "width=399",
                "width=4001",
                "width=abc",
                "numbers=oui",
                "k=0",
                "by=canton",
                "title=a&title=b",
                "radius=1000000",
                "place=departement:00",
                "wdith=800",
                "lang=xx",
                "title=%00"
            })
    void what_cannot_be_drawn_is_refused_with_what_is_allowed(String parameters) {
        for (String format : new String[] {"png", "svg", "pdf"}) {
            HttpResponse<String> answer = browser.get("/api/v1/coverage." + format + "?" + parameters);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(Browser.json(answer).get("allowed").asString()).isNotEmpty();
        }
    }

    @Test
    void who_has_the_picture_already_is_not_sent_it_again() {
        String tag =
                browser.get(SVG + "?width=700").headers().firstValue("ETag").orElseThrow();
        assertThat(browser.get(SVG + "?width=700", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(browser.get(SVG + "?width=701", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_title_names_a_few_of_many_places() {
        String svg = browser.get(
                        SVG
                                + "?by=commune&place=commune:21231&place=commune:21295&place=departement:21&place=region:27&place=departement:69")
                .body();
        assertThat(svg).contains("Bourgogne-Franche-Comté… (+ 1)</title>");
    }
}

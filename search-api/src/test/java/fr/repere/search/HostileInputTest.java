package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/**
 * What attackers, scanners and broken programs send, to every address that takes words. Without an engine: what is accepted ends with a
 * 503, what is refused with a 400, and nothing with a 500.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "repere.elasticsearch.url=http://localhost:9")
class HostileInputTest {

    private static final int ACCEPTED = 503;
    private static final List<String> ADDRESSES = List.of("/api/v1/search", "/api/v1/places", "/api/v1/suggest");

    /** Odd, but words: somebody may look for them. */
    private static final List<String> ODD_WORDS = List.of(
            "' OR 1=1; DROP TABLE fiche; --",
            "{\"match_all\": {}}",
            "<script>alert(1)</script>",
            "${jndi:ldap://localhost/a}",
            "../../etc/passwd",
            "%s%n%x",
            "*:* AND (title:[* TO *])",
            "~~~~~~^^^^****????",
            "\\\\\\\"\"\"",
            "👩‍👩‍👧‍👦🇫🇷",
            "\u202Ecours\u202C \u200Fde\u200E français",
            "\u200B\u2060\uFEFF",
            "e\u0301".repeat(40),
            "क्षि ﷽ 𝒻𝓁ℯ ﬁ",
            "a\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308",
            "\uFFFF\uFDD0",
            "1e400 -0 NaN null undefined true",
            "\t\r\n");

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    static Stream<Arguments> oddWords() {
        return ADDRESSES.stream().flatMap(address -> ODD_WORDS.stream().map(words -> Arguments.of(address, words)));
    }

    @ParameterizedTest
    @MethodSource("oddWords")
    void odd_words_are_words(String address, String words) {
        assertCalm(browser.get(address + "?q=" + Browser.encoded(words)));
    }

    @ParameterizedTest
    @MethodSource("oddWords")
    void odd_words_are_words_in_a_body_too(String address, String words) {
        String body = JsonMapper.shared().createObjectNode().put("q", words).toString();
        assertThat(browser.post("/api/v1/search", body).statusCode()).isEqualTo(ACCEPTED);
    }

    @ParameterizedTest
    @MethodSource("oddWords")
    void odd_words_are_no_code_of_anything(String address, String words) {
        String odd = "x" + words;
        for (String name : List.of("place", "theme", "kind", "lang", "size", "lat", "radius", "after")) {
            HttpResponse<String> answer = browser.get("/api/v1/search?" + name + "=" + Browser.encoded(odd));
            assertThat(answer.statusCode()).as(name + ": " + answer.body()).isEqualTo(400);
            assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        }
    }

    @Test
    void an_answer_never_repeats_half_a_character() {
        for (int before = 95; before < 105; before++) {
            String value = Browser.encoded("a".repeat(before) + "😀".repeat(20));
            assertThat(browser.get("/api/v1/search?theme=" + value).statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void ten_thousand_characters_are_refused_in_an_address_and_in_a_body() {
        String words = "mot ".repeat(2_500);
        for (String address : ADDRESSES) {
            HttpResponse<String> answer = browser.get(address + "?q=" + Browser.encoded(words));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        }
        assertThat(browser.post("/api/v1/search", "{\"q\": \"" + words + "\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_thousand_times_the_same_value_is_that_value_and_a_thousand_unknown_ones_are_refused() {
        assertThat(browser.post("/api/v1/search", list("sante", 1_000)).statusCode())
                .isEqualTo(ACCEPTED);
        assertThat(browser.post("/api/v1/search", list("x", 1_000)).statusCode())
                .isEqualTo(400);
        assertCalm(browser.get("/api/v1/search?" + "theme=sante&".repeat(450)));
        assertCalm(browser.get("/api/v1/search?" + "theme&".repeat(1_200)));
    }

    @Test
    void a_cursor_as_long_as_an_address_may_be_is_refused() {
        assertThat(browser.get("/api/v1/search?after=" + "A".repeat(7_500)).statusCode())
                .isEqualTo(400);
        assertThat(browser.post("/api/v1/search", "{\"after\": \"" + "A".repeat(60_000) + "\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void odd_ids_are_of_no_fiche() {
        for (String words : ODD_WORDS) {
            String id = Browser.encoded(words).replace("+", "%20");
            assertCalm(browser.get("/api/v1/fiches/" + id));
        }
    }

    private static String list(String value, int times) {
        return "{\"theme\": [" + "\"%s\",".formatted(value).repeat(times - 1) + "\"%s\"]}".formatted(value);
    }

    private static void assertCalm(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400, 404, ACCEPTED);
        assertThat(answer.headers().firstValue("content-type").orElse("")).contains("json");
    }
}

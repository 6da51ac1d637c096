package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A search posted as JSON is checked as one in an address is. Without an engine: whatever passes all checks ends with a 503. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "repere.elasticsearch.url=http://localhost:9")
class SearchByBodyTest {

    private static final String SEARCH = "/api/v1/search";
    private static final int ACCEPTED = 503;

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"q\": \"logement\", \"size\": 10}",
                "{\"q\": \"logement\", \"size\": \"10\", \"lang\": \"ar\"}",
                "{\"theme\": [\"sante\", \"logement\"], \"kind\": null}",
                "{\"theme\": []}",
                "{\"lat\": 47.3, \"lon\": 5.04, \"radius\": 2.5}",
                "{\"q\": \"\\u06a9\\u0627\\u0631 \\ud83d\\ude00\"}"
            })
    void texts_numbers_and_lists_are_parameters(String body) {
        assertThat(browser.post(SEARCH, body).statusCode()).isEqualTo(ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"size": -1}                                 | size
            {"size": 1.5}                                | size
            {"size": 1e1}                                | size
            {"size": true}                               | size
            {"size": [5, 6]}                             | size
            {"size": {"least": 5}}                       | size
            {"size": 5, "size": 6}                       | size
            {"size": 123456789012345678901234567890}     | size
            {"q": ["a", "b"]}                            | q
            {"q": [["a"]]}                               | q
            {"q": [null]}                                | q
            {"q": {"match_all": {}}}                     | q
            {"q": "a\\u0000b"}                           | q
            {"q": "a\\ud800b"}                           | q
            {"q": "\\udc00"}                             | q
            {"theme": ["sante", "jardinage"]}            | theme
            {"theme": false}                             | theme
            {"lat": "NaN", "lon": 5}                     | lat
            {"lat": 91, "lon": 5}                        | lat
            {"lat": 47.3}                                | lon
            {"place": 21231}                             | place
            {"lang": "de"}                               | lang
            {"after": "garbage"}                         | after
            {"page": 2}                                  | page
            {"__proto__": {"a": 1}}                      | __proto__
            {"": "x"}                                    | ''""")
    void a_bad_member_is_named_as_a_bad_parameter_is(String body, String name) {
        HttpResponse<String> answer = browser.post(SEARCH, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        JsonNode problem = Browser.json(answer);
        assertThat(problem.at("/parameter").asString()).isEqualTo(name);
        assertThat(problem.at("/allowed").asString()).isNotBlank();
        assertThat(problem.at("/detail").asString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "3",
                "\"q\"",
                "{",
                "{\"q\"",
                "{\"q\": \"a\"",
                "{\"q\": \"a\",}",
                "{\"q\": [\"a\"",
                "{\"q\": \"a\"} {}",
                "{\"q\": \"a\"} x",
                "{'q': 'a'}",
                "{q: 1}",
                "{\"lat\": NaN, \"lon\": 5}",
                "{\"size\": 01}",
                "<q>a</q>",
                "q=a"
            })
    void what_is_no_json_object_is_refused_with_a_sentence(String body) {
        assertRefused(browser.post(SEARCH, body), 400, "corps-illisible");
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        byte[] body = {'{', '"', 'q', '"', ':', '"', (byte) 0xFF, (byte) 0xFE, '"', '}'};
        assertRefused(browser.post(SEARCH, body, "application/json"), 400, "corps-illisible");
    }

    @Test
    void a_body_of_two_megabytes_is_too_large() {
        assertRefused(browser.post(SEARCH, "{\"q\": \"" + "a".repeat(2_000_000) + "\"}"), 413, "corps-illisible");
    }

    @Test
    void json_as_deep_as_it_is_long_is_refused_at_its_second_level() {
        HttpResponse<String> answer = browser.post(SEARCH, "{\"q\": " + "[".repeat(30_000));
        assertRefused(answer, 400, "parametre-refuse");
    }

    @Test
    void a_number_of_thousands_of_digits_is_refused() {
        HttpResponse<String> answer = browser.post(SEARCH, "{\"size\": " + "9".repeat(20_000) + "}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).hasSizeLessThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml"})
    void a_body_that_does_not_say_that_it_is_json_is_refused(String type) {
        byte[] body = "{\"q\": \"a\"}".getBytes(StandardCharsets.UTF_8);
        assertRefused(browser.post(SEARCH, body, type), 415, "format-refuse");
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        JsonNode problem = Browser.json(answer);
        assertThat(problem.at("/type").asString()).endsWith(type);
        assertThat(problem.at("/detail").asString()).isNotBlank().doesNotContain("jackson", "Exception");
    }
}

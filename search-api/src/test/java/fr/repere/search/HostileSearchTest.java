package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Hostile input that gets as far as the engine. */
class HostileSearchTest extends BurgundyApi {

    private static final String SEARCH = "/api/v1/search";
    private static final int FORGERIES = 400;
    private static final int FRAME = 5;

    @ParameterizedTest
    @MethodSource("fr.repere.search.HostileInputTest#oddWords")
    void odd_words_find_what_they_find(String address, String words) {
        HttpResponse<String> answer = browser.get(address + "?q=" + Browser.encoded(words));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400);
        ObjectNode body = JsonMapper.shared().createObjectNode().put("q", words).put("place", "commune:21231");
        assertThat(browser.post(SEARCH, body.toString()).statusCode()).isEqualTo(200);
    }

    @Test
    void five_hundred_characters_of_one_letter_words_and_of_one_word_are_searched() {
        assertThat(browser.get(SEARCH + "?q=" + Browser.encoded("a ".repeat(250)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.get(SEARCH + "?q=" + "a".repeat(500)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_search_by_body_is_the_search_by_address_without_the_address_of_its_next_page() {
        JsonNode byAddress = browser.json(SEARCH + "?place=commune:21231&theme=francais&theme=sante&size=1");
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.put("place", "commune:21231").put("size", 1);
        body.putArray("theme").add("francais").add("sante");
        JsonNode byBody = Browser.json(browser.post(SEARCH, body.toString()));
        assertThat(byBody.at("/hits")).isNotEmpty().isEqualTo(byAddress.at("/hits"));
        assertThat(byBody.at("/totals")).isEqualTo(byAddress.at("/totals"));
        assertThat(byAddress.has("nextUrl")).isTrue();
        assertThat(byBody.has("nextUrl")).isFalse();

        body.put("after", byBody.at("/next").asString());
        JsonNode second = Browser.json(browser.post(SEARCH, body.toString()));
        assertThat(second.at("/hits/0/id").asString())
                .isNotBlank()
                .isNotEqualTo(byBody.at("/hits/0/id").asString());
    }

    @Test
    void a_forged_cursor_with_the_right_checksum_is_never_a_failure_of_ours() {
        String search = SEARCH + "?place=commune:21231&size=1";
        byte[] cursor =
                Base64.getUrlDecoder().decode(browser.json(search).at("/next").asString());
        Random random = new Random(20);
        for (int i = 0; i < FORGERIES; i++) {
            String forged = forged(cursor, random);
            HttpResponse<String> answer = browser.get(search + "&after=" + forged);
            assertThat(answer.statusCode()).as(forged + ": " + answer.body()).isIn(200, 400, 410);
        }
    }

    /** The cursor with a few bytes changed, mostly near its end where the sort values are, and the checksum that belongs to them. */
    private static String forged(byte[] cursor, Random random) {
        byte[] forged = cursor.clone();
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            int tail = random.nextBoolean() ? 60 : forged.length - FRAME;
            int at = forged.length - 1 - random.nextInt(Math.min(tail, forged.length - FRAME));
            forged[at] = (byte) random.nextInt(256);
        }
        CRC32C checksum = new CRC32C();
        checksum.update(Arrays.copyOfRange(forged, FRAME, forged.length));
        ByteBuffer.wrap(forged).putInt(1, (int) checksum.getValue());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(forged);
    }
}

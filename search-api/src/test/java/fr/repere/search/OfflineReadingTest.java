package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What the server promises a browser that keeps pages to read them without network. */
class OfflineReadingTest extends BurgundyApi {

    private static final String WORKER = "/service-worker.js";

    @Test
    void the_worker_stands_at_one_address_for_the_whole_site_and_is_asked_for_anew_each_time() {
        HttpResponse<String> answer = browser.get(WORKER);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/javascript");
        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-cache");
        assertThat(answer.headers().firstValue("service-worker-allowed")).hasValue("/");
        assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
                .contains("default-src 'self'");
    }

    @Test
    void the_worker_is_sent_again_only_when_it_changed() {
        String tag = browser.get(WORKER).headers().firstValue("etag").orElseThrow();
        assertThat(browser.get(WORKER, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void the_worker_tells_a_copy_in_each_language() {
        assertThat(browser.get(WORKER).body())
                .contains("voici la copie du {0}", "هذه نسخة محفوظة في {0}", "/site/site-");
    }

    @Test
    void the_page_without_network_has_a_place_for_what_was_kept() {
        assertThat(browser.get("/ti/hors-ligne").body())
                .contains("<html lang=\"ti\"", "<li data-kept></li>")
                .doesNotContain("Pas de réseau");
    }
}

package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.embedded.TestServers;
import fr.repere.geodata.document.ReportNames;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

/** What the page of a fiche promises its readers, without scripts. */
class FichePageTest extends BurgundyApi {

    private static final String FICHE = "/fr/fiches/slug-cours-dijon";

    @Value("${repere.elasticsearch.prefix}")
    private String prefix;

    @AfterEach
    void empty() {
        engine("DELETE", "/" + ReportNames.of(prefix).index() + "?ignore_unavailable=true");
    }

    @Test
    void only_the_languages_that_it_is_written_in_are_announced_to_machines() {
        String page = browser.get("/ru/fiches/slug-cours-dijon").body();
        assertThat(page).contains("hreflang=\"fr\"", "hreflang=\"ar\"");
        assertThat(page.substring(0, page.indexOf("</head>"))).doesNotContain("hreflang=\"ru\"");
        assertThat(page).containsPattern("rel=\"canonical\" href=\"[^\"]*/fr/fiches/slug-cours-dijon\"");
    }

    @Test
    void the_address_of_a_fiche_that_was_merged_into_it_leads_to_it_for_good() {
        for (String former : List.of("slug-cours-dijon-double", "cours-dijon-double")) {
            HttpResponse<String> answer = browser.get("/fr/fiches/" + former);
            assertThat(answer.statusCode()).isEqualTo(301);
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(FICHE);
        }
        assertThat(browser.get("/fr/fiches/slug-nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void it_carries_data_for_machines_and_a_page_for_paper() {
        assertThat(browser.get(FICHE).body())
                .contains("<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\"")
                .contains("class=\"sheet\"", "class=\"sheet__code\"");
    }

    @Test
    void who_was_helped_says_so_with_one_tap_and_is_thanked() {
        HttpResponse<String> answer = send(FICHE + "/aide", "");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location")).hasValue(FICHE + "?merci=aide#avis");
        assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
        assertThat(browser.get(FICHE + "?merci=aide").body()).contains("Merci\u00a0!");
    }

    @Test
    void a_report_waits_in_the_inbox_and_is_there_once_however_often_it_is_sent() {
        String form = "kind=hours&message=" + Browser.encoded("Fermé le lundi\r\ndepuis mai");
        assertThat(send(FICHE + "/erreur", form).statusCode()).isEqualTo(303);
        assertThat(send(FICHE + "/erreur", form)
                        .headers()
                        .firstValue("location")
                        .orElse(""))
                .endsWith(FICHE + "?merci=erreur#avis");
        assertThat(inbox()).contains("\"value\":1", "Fermé le lundi\\ndepuis mai", "\"kind\":\"hours\"", "cours-dijon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=nothing&message=gardez+ce+texte", "message=gardez+ce+texte"})
    void a_form_that_is_not_filled_in_comes_back_with_what_was_written(String form) {
        HttpResponse<String> answer = send("/ar/fiches/slug-cours-dijon/erreur", form);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("gardez ce texte", "role=\"alert\"", "<html lang=\"ar\" dir=\"rtl\"");
        assertThat(inbox()).doesNotContain("gardez");
    }

    @Test
    void a_text_that_is_too_long_comes_back_whole_and_harmless() {
        String text = "<script>alert(1)</script>" + "x".repeat(1_000);
        HttpResponse<String> answer = send(FICHE + "/erreur", "kind=text&message=" + Browser.encoded(text));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("&lt;script&gt;alert(1)", "x".repeat(1_000))
                .doesNotContain("<script>alert");
        assertThat(inbox()).doesNotContain("xxx");
    }

    @Test
    void programs_that_fill_in_everything_and_other_sites_leave_nothing() {
        assertThat(send(FICHE + "/erreur", "kind=text&message=achetez&site=spam")
                        .statusCode())
                .isEqualTo(303);
        assertThat(send(FICHE + "/erreur", "kind=text&message=achetez", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(inbox()).doesNotContain("achetez");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fr/fiches/atlantide/erreur", "/fr/fiches/atlantide/aide"})
    void nothing_can_be_said_of_a_fiche_that_does_not_exist(String address) {
        assertThat(send(address, "kind=text").statusCode()).isEqualTo(404);
    }

    @Test
    void the_address_of_a_form_leads_back_to_the_fiche() {
        HttpResponse<String> answer = browser.get("/uk/fiches/slug-cours-dijon/erreur");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location")).hasValue("/uk/fiches/slug-cours-dijon");
    }

    private HttpResponse<String> send(String address, String form, String... headers) {
        return headers.length == 0
                ? browser.post(address, form.getBytes(StandardCharsets.UTF_8), "application/x-www-form-urlencoded")
                : browser.send(address, form, headers);
    }

    private String inbox() {
        String alias = ReportNames.of(prefix).alias();
        engine("POST", "/" + alias + "/_refresh");
        return engine("GET", "/" + alias + "/_search");
    }

    private static String engine(String method, String path) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create(TestServers.elasticsearchUrl() + path))
                                    .method(method, HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

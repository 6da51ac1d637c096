package fr.repere.search.web.site.fiche;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeLinksTest {

    @ParameterizedTest
    @CsvSource({
        "01 02 03 04 05, tel:0102030405",
        "+33 (0)1.02.03.04.05, tel:+33102030405",
        "01 02 03 04 05 ou 06 07 08 09 10, tel:0102030405",
        "39 49, tel:3949",
        "'tel 01-02-03-04-05 <b>', tel:0102030405",
    })
    void a_number_is_dialled_as_it_is_meant(String text, String link) {
        assertThat(SafeLinks.phone(text)).contains(link);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "à l’accueil", "*#", "javascript:alert(1)", "1", "123456789012345678901234567890"})
    void what_is_no_number_is_not_dialled(String text) {
        assertThat(SafeLinks.phone(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.fr?bcc=c@d.fr",
                "a@b.fr,c@d.fr",
                "a@b.fr\nBcc: c",
                "<a@b.fr>",
                "javascript:alert(1)",
                "a&b@c"
            })
    void a_letter_goes_to_one_address_and_has_no_other_field(String text) {
        assertThat(SafeLinks.mail(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://exemple.fr/a?b=c, https://exemple.fr/a?b=c",
        "www.exemple.fr, https://www.exemple.fr",
        "HTTP://exemple.fr, HTTP://exemple.fr",
    })
    void a_site_is_a_page_of_the_web(String text, String link) {
        assertThat(SafeLinks.web(text)).contains(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript://exemple.fr/%0aalert(1)",
                " javascript:alert(1)",
                "java\tscript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:x",
                "file:///etc/passwd",
                "//exemple.fr",
                "https:",
                "n’importe quoi"
            })
    void nothing_else_becomes_a_link(String text) {
        assertThat(SafeLinks.web(text)).isEmpty();
    }
}

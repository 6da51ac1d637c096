package fr.repere.search.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A contact is followed only where it is an address. */
class SiteSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "contact@repere.example, mailto:contact@repere.example",
        "' mailto:contact@repere.example ', mailto:contact@repere.example",
        "https://repere.example/contact, https://repere.example/contact"
    })
    void mail_and_web_addresses_are_addresses(String contact, String address) {
        assertThat(settings(contact).contactAddress()).hasValue(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "01 02 03 04 05", "javascript:alert(1)", "http://repere.example", "a b@c", "x@y\r\nz: 1"})
    void anything_else_is_none(String contact) {
        assertThat(settings(contact).contactAddress()).isEmpty();
    }

    private static SiteSettings settings(String contact) {
        return new SiteSettings(SiteSettings.Appearance.STATE, "", "Repère", "", "", "", "", contact);
    }
}

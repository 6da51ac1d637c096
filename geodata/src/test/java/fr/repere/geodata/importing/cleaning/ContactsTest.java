package fr.repere.geodata.importing.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.importing.line.Remarks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactsTest {

    private final Remarks remarks = new Remarks();

    @ParameterizedTest
    @CsvSource({
        "03.80.00.00.00, 03 80 00 00 00",
        "+33 (0)3 80 00 00 00, 03 80 00 00 00",
        "380000000, 03 80 00 00 00",
        "03 80 00 00 00 / 06 00 00 00 00, 03 80 00 00 00",
        "3949, 3949",
        "115, 115",
        "+41 22 000 00 00, +41220000000"
    })
    void a_telephone_number_comes_to_one_form(String written, String kept) {
        assertThat(Contacts.phone(written, "phone", remarks)).isEqualTo(kept);
        assertThat(remarks.list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"02 41 41 5 67", "à venir", "12345", "03 80 00 00 00 00 00"})
    void a_number_that_nobody_can_call_is_dropped_with_a_remark(String written) {
        assertThat(Contacts.phone(written, "phone", remarks)).isNull();
        assertThat(remarks.list()).hasSize(1);
    }

    @Test
    void a_mail_address_is_kept_when_it_is_one() {
        assertThat(Contacts.mail("mailto:Accueil@Exemple.FR", "mail", remarks)).isEqualTo("Accueil@exemple.fr");
        assertThat(Contacts.mail("https://exemple.fr/contact", "mail", remarks)).isNull();
        assertThat(Contacts.mail("accueil(at)exemple.fr", "mail", remarks)).isNull();
        assertThat(remarks.list()).hasSize(2);
    }

    @Test
    void only_web_addresses_are_kept() {
        assertThat(Contacts.url("www.exemple.fr/a", "url", remarks)).isEqualTo("https://www.exemple.fr/a");
        assertThat(Contacts.url("javascript:alert(1)", "url", remarks)).isNull();
        assertThat(Contacts.url("file:///etc/passwd", "url", remarks)).isNull();
        assertThat(Contacts.url("https://moi:secret@exemple.fr", "url", remarks))
                .isNull();
        assertThat(Contacts.url("https ://exemple.fr", "url", remarks)).isNull();
        assertThat(remarks.list()).hasSize(4);
    }
}

package fr.repere.geodata.importing.run;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.importing.Lines;
import fr.repere.geodata.importing.SmallFrance;
import fr.repere.geodata.importing.interchange.RepereReader;
import fr.repere.geodata.importing.line.Remark;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrittenAddressesTest {

    private static List<Remark> of(String what, String name, boolean hidden) {
        String document = """
                {"source": "essai", "fiches": [{"id": "refuge", "kind": "dispositif",
                 "texts": {"fr": {"title": "Refuge", "what": "%s"}}, "mainTheme": "sante",
                 "places": [{"name": "%s", "street": "17, impasse des Mirabelles", "commune": "21231", "addressHidden": %s}]}]}
                """.formatted(what, name, hidden);
        return WrittenAddresses.in(
                Lines.only(new RepereReader(new StringReader(document), "refuge.json", SmallFrance.territories()))
                        .content());
    }

    @Test
    void a_hidden_street_in_a_text_is_said_however_it_is_spelt() {
        assertThat(of("Venez au 17 Impasse des MIRABELLES à Dijon.", "Refuge", true))
                .singleElement()
                .extracting(Remark::field)
                .isEqualTo("texts");
    }

    @Test
    void a_hidden_street_in_the_name_of_the_place_is_said() {
        assertThat(of("Appelez.", "Refuge du 17 impasse des Mirabelles", true)).hasSize(1);
    }

    @Test
    void texts_that_keep_the_secret_or_have_none_to_keep_say_nothing() {
        assertThat(of("Appelez.", "Refuge", true)).isEmpty();
        assertThat(of("Venez au 17 impasse des Mirabelles.", "Refuge", false)).isEmpty();
    }
}

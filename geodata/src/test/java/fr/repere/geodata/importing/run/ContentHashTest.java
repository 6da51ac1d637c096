package fr.repere.geodata.importing.run;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.importing.Lines;
import fr.repere.geodata.importing.SmallFrance;
import fr.repere.geodata.importing.interchange.RepereReader;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class ContentHashTest {

    private static String hash(String hidden) {
        String document = """
                {"source": "essai", "fiches": [{"id": "cours", "kind": "dispositif", "texts": {"fr": {"title": "Cours"}},
                 "mainTheme": "francais", "places": [{"name": "Salle", "street": "2 rue Haute", "commune": "21231",
                 "longitude": 5.03, "latitude": 47.32, "openingHours": "Mo 09:00-12:00"%s}]}]}
                """.formatted(hidden);
        return ContentHash.of(
                Lines.only(new RepereReader(new StringReader(document), "cours.json", SmallFrance.territories())));
    }

    @Test
    void what_was_imported_before_places_could_hide_is_still_known_as_unchanged() {
        assertThat(hash("")).isEqualTo("4b5fad321729f77e5cbc10d3eeec05c8");
        assertThat(hash(", \"addressHidden\": false")).isEqualTo(hash(""));
    }

    @Test
    void to_hide_an_address_is_a_change() {
        assertThat(hash(", \"addressHidden\": true")).isNotEqualTo(hash(""));
    }
}

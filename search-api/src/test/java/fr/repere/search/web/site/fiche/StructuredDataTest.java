package fr.repere.search.web.site.fiche;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.document.PlaceDocument;
import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.document.StructureDocument;
import fr.repere.geodata.document.TextDocument;
import fr.repere.search.web.FicheAnswer;
import fr.repere.search.web.Named;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StructuredDataTest {

    private static final String HOSTILE = "</script><script>alert(1)</script><!-- & \u2028";

    @Test
    void no_text_can_leave_the_element_and_each_is_read_back_as_it_was() {
        String json =
                StructuredData.of(fiche(HOSTILE, "javascript:alert(1)", false), "https://repere.example/fr/fiches/x");
        assertThat(json).doesNotContain("<", ">", "&", "\u2028");
        JsonNode data = JsonMapper.shared().readTree(json);
        assertThat(data.path("name").asString()).isEqualTo(HOSTILE);
        assertThat(data.path("provider").has("url")).isFalse();
    }

    @Test
    void a_place_has_its_address_position_and_hours() {
        JsonNode location = JsonMapper.shared()
                .readTree(StructuredData.of(fiche("Titre", "https://exemple.fr", false), "https://repere.example/"))
                .at("/availableChannel/0/serviceLocation");
        assertThat(location.at("/address/addressLocality").asString()).isEqualTo("Dijon");
        assertThat(location.at("/geo/latitude").asDouble()).isEqualTo(47.3);
        assertThat(location.at("/openingHours/1").asString()).isEqualTo("We 14:00-17:00");
    }

    @Test
    void a_hidden_address_is_hidden_from_machines_too() {
        String json = StructuredData.of(fiche("Titre", "https://exemple.fr", true), "https://repere.example/");
        assertThat(json).contains("Dijon").doesNotContain("rue Haute", "latitude");
    }

    private static FicheAnswer fiche(String title, String website, boolean hidden) {
        PlaceDocument place = new PlaceDocument(
                "Lieu",
                "1 rue Haute",
                "21000",
                "21231",
                "Dijon",
                "21",
                new PointDocument(5, 47.3),
                "address",
                null,
                null,
                "Mo 09:00-12:00; We 14:00-17:00",
                hidden);
        return new FicheAnswer(
                "id",
                "slug",
                "dispositif",
                "fr",
                null,
                List.of("fr"),
                new TextDocument(title, null, null, null, null, List.of(), null, null),
                List.of(),
                List.of(new Named("fle", "Français")),
                new StructureDocument("s", "Structure", null, website),
                false,
                false,
                List.of(place),
                List.of(),
                null,
                null,
                null,
                null,
                "source",
                null,
                null);
    }
}

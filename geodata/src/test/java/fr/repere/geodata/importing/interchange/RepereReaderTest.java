package fr.repere.geodata.importing.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.fiche.FicheContent;
import fr.repere.geodata.fiche.Place;
import fr.repere.geodata.fiche.Zone;
import fr.repere.geodata.importing.Lines;
import fr.repere.geodata.importing.SmallFrance;
import fr.repere.geodata.importing.input.BrokenFile;
import fr.repere.geodata.importing.line.FicheCommand;
import fr.repere.geodata.importing.line.ImportLine;
import fr.repere.geodata.theme.Theme;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepereReaderTest {

    private static final String FICHE = """
            {"id": "cours", "kind": "dispositif", "structure": {"id": "s", "name": "Le Coup"},
             "texts": {"fr": {"title": "Cours", "brand": "Le soir", "how": ["Venir", "S'inscrire"]},
                       "ar": {"title": "دروس"}, "xx": {"title": "?"}},
             "mainTheme": "francais", "secondaryThemes": ["emploi"], "needs": ["cours-de-francais"], "online": true,
             "zone": {"territories": ["departement:21", "commune:39198", "commune:99999"]},
             "places": [{"name": "Salle", "postalCode": "21000", "commune": "21231", "longitude": 5.03,
                         "latitude": 47.32, "precision": "street", "openingHours": "Mo 09:00-12:00"}],
             "criteria": {"age": {"min": 16}, "frenchLevels": ["A1", "Z9"], "price": {"kind": "pay",
                          "amounts": [{"euros": 20.5, "period": "month"}]},
                          "commitment": {"min": 2, "unit": "months"}, "frequency": {"times": 2, "per": "week"}},
             "publishedOn": "2026-03-01", "verifiedOn": null, "nextVerificationOn": "2027-03-12"}
            """;

    @Test
    void every_field_comes_in() {
        FicheCommand command = Lines.only(read(document(FICHE)));
        FicheContent content = command.content();
        assertThat(command.provenance().qualifiedId()).isEqualTo("essai--cours");
        assertThat(command.provenance().licence()).isEqualTo("Licence Ouverte 2.0");
        assertThat(content.texts().keySet()).containsExactlyInAnyOrder(Language.FR, Language.AR);
        assertThat(content.texts().get(Language.FR).how()).containsExactly("Venir", "S'inscrire");
        assertThat(content.classification().secondary()).containsExactly(Theme.EMPLOI);
        assertThat(content.online()).isTrue();
        assertThat(content.zone()).isEqualTo(Zone.of(List.of("departement:21", "commune:39198")));
        assertThat(content.places().getFirst().precision()).isEqualTo("street");
        assertThat(content.places().getFirst().departement()).isEqualTo("21");
        assertThat(content.criteria().ageMin()).isEqualTo(16);
        assertThat(content.criteria().ageMax()).isNull();
        assertThat(content.criteria().frenchLevels()).containsExactly("A1");
        assertThat(content.criteria().amounts()).hasSize(1);
        assertThat(content.criteria().frequencyPer()).isEqualTo("week");
        assertThat(content.publishedOn()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(content.verifiedOn()).isNull();
    }

    @Test
    void a_place_whose_address_is_hidden_keeps_it_and_says_so() {
        String hidden = FICHE.replace("\"name\": \"Salle\",", "\"street\": \"2 rue Haute\", \"addressHidden\": true,");
        Place place = Lines.only(read(document(hidden))).content().places().getFirst();
        assertThat(place.addressHidden()).isTrue();
        assertThat(place.street()).isEqualTo("2 rue Haute");
        assertThat(Lines.only(read(document(FICHE)))
                        .content()
                        .places()
                        .getFirst()
                        .addressHidden())
                .isFalse();
    }

    @Test
    void what_is_unknown_is_dropped_and_said() {
        ImportLine line = Lines.all(read(document(FICHE))).getFirst();
        assertThat(Lines.warnings(line))
                .containsExactlyInAnyOrder(
                        "langue inconnue, textes laissés de côté",
                        "territoire inconnu, laissé de côté",
                        "code inconnu, laissé de côté");
    }

    @Test
    void a_fiche_without_theme_kind_or_form_is_rejected_and_the_next_is_read() {
        String withoutTheme = FICHE.replace("\"francais\"", "\"danse\"");
        String withoutKind = FICHE.replace("\"dispositif\"", "\"truc\"");
        List<ImportLine> lines = Lines.all(read(document(String.join(",", withoutTheme, withoutKind, "3", FICHE))));
        assertThat(lines).hasSize(4);
        assertThat(lines.subList(0, 3)).allMatch(ImportLine.Rejected.class::isInstance);
        assertThat(lines.get(3)).isInstanceOf(ImportLine.Accepted.class);
        assertThat(lines.get(3).position().record()).isEqualTo(4);
    }

    @Test
    void a_document_without_source_or_without_fiches_is_refused() {
        assertThatExceptionOfType(BrokenFile.class)
                .isThrownBy(() -> read("{\"fiches\": [" + FICHE + "]}"))
                .withMessageContaining("ne nomme pas sa source");
        assertThatExceptionOfType(BrokenFile.class)
                .isThrownBy(() -> Lines.all(read("{\"source\": \"essai\", \"fiches\": []}")))
                .withMessageContaining("aucun enregistrement");
        assertThatExceptionOfType(BrokenFile.class)
                .isThrownBy(() -> read("{\"source\": \"essai\"}"))
                .withMessageContaining("liste d'enregistrements");
    }

    private static String document(String fiches) {
        return "{\"source\": \"essai\", \"licence\": \"Licence Ouverte 2.0\", \"fiches\": [" + fiches + "]}";
    }

    private static RepereReader read(String json) {
        return new RepereReader(new StringReader(json), "essai.json", SmallFrance.territories());
    }
}

package fr.repere.geodata.importing.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.fiche.Criteria;
import fr.repere.geodata.fiche.FicheContent;
import fr.repere.geodata.fiche.Place;
import fr.repere.geodata.fiche.Zone;
import fr.repere.geodata.importing.Lines;
import fr.repere.geodata.importing.SmallFrance;
import fr.repere.geodata.importing.input.BrokenFile;
import fr.repere.geodata.importing.line.FicheCommand;
import fr.repere.geodata.importing.line.ImportLine;
import fr.repere.geodata.territory.Territories;
import fr.repere.geodata.theme.Theme;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TableReaderTest {

    private static final Territories TERRITORIES = SmallFrance.territories();

    private static final String MAPPING = """
            source: essai
            licence: Licence Ouverte 2.0
            separator: ";"
            empty: [NC]
            values:
              rdv: {Oui: Sur rendez-vous., Non: ""}
            skip:
              - {when: "{etat}", is: [fermé], reason: lieu fermé}
            id: "{id}"
            text:
              title: "{nom}"
              what: "Un lieu.[ {rdv}]"
            structure: {name: "{porteur}"}
            theme:
              by: "{nom}"
              main: administratif
              rules:
                - {words: [français, FLE], theme: francais, need: cours-de-francais}
                - {words: [logement], theme: logement}
            place:
              street: "{rue}"
              postalCode: "{cp}"
              city: "{ville}"
              inseeCode: "{insee}"
              point: {latitude: "{lat}", longitude: "{lon}"}
              precision: [{is: address, when: "{rue}"}, commune]
              phone: "{tel}"
            criteria:
              price: [free]
              profiles: [{is: women, when: "{femmes}"}]
            verifiedOn: {text: "{maj}", pattern: dd/MM/uuuu}
            """;

    private static final String HEADER = "id;nom;porteur;rue;cp;ville;insee;lat;lon;tel;rdv;femmes;maj;etat\n";
    private static final String ROW =
            "7.0;Cours de Français;Le Coup;2 rue Haute;21000;Dijon;21231;47.32;5.03;0380000000;Oui;;12/09/2026;ouvert\n";

    @Test
    void a_row_becomes_the_fiche_that_the_mapping_tells() {
        FicheCommand command = Lines.only(read(HEADER + ROW));
        FicheContent content = command.content();
        assertThat(command.provenance().qualifiedId()).isEqualTo("essai--7");
        assertThat(content.texts().get(Language.FR).what()).isEqualTo("Un lieu. Sur rendez-vous.");
        assertThat(command.structure().localId()).isEqualTo("le-coup");
        assertThat(content.classification().main()).isEqualTo(Theme.FRANCAIS);
        assertThat(content.criteria().price()).isEqualTo("free");
        assertThat(content.criteria().profiles()).isNull();
        assertThat(content.verifiedOn()).isEqualTo(LocalDate.of(2026, 9, 12));
        Place place = content.places().getFirst();
        assertThat(place.commune()).isEqualTo("21231");
        assertThat(place.departement()).isEqualTo("21");
        assertThat(place.phone()).isEqualTo("03 80 00 00 00");
        assertThat(place.point().getX()).isEqualTo(5.03);
    }

    @Test
    void a_column_says_whose_address_is_hidden() {
        String mapping = MAPPING.replace("  phone: \"{tel}\"", "  phone: \"{tel}\"\n  addressHidden: \"{femmes}\"");
        List<ImportLine> lines =
                Lines.all(reader(HEADER + ROW + ROW.replace("7.0;", "8;").replace("Oui;;", "Oui;oui;"), mapping));
        assertThat(content(lines.get(0)).places().getFirst().addressHidden()).isFalse();
        assertThat(content(lines.get(1)).places().getFirst().addressHidden()).isTrue();
    }

    @Test
    void a_bad_row_is_rejected_with_its_line_and_stops_nothing() {
        List<ImportLine> lines = Lines.all(read(HEADER + ";;;;;;;;;;;;;\n" + "trop court\n" + ROW));
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).position().line()).isEqualTo(2);
        assertThat(Lines.reasons(lines.get(0))).singleElement().asString().contains("identifiant manque");
        assertThat(Lines.reasons(lines.get(1))).containsExactly("la ligne n'a pas autant de colonnes que l'en-tête");
        assertThat(lines.get(2)).isInstanceOf(ImportLine.Accepted.class);
        assertThat(lines.get(2).position().line()).isEqualTo(4);
    }

    @Test
    void a_row_that_is_skipped_keeps_no_fiche_alive() {
        ImportLine line =
                Lines.all(read(HEADER + ROW.replace("ouvert", "fermé"))).getFirst();
        assertThat(line)
                .isInstanceOfSatisfying(
                        ImportLine.Rejected.class,
                        rejected -> assertThat(rejected.ficheId()).isNull());
        assertThat(Lines.reasons(line)).containsExactly("lieu fermé");
    }

    @Test
    void missing_columns_refuse_the_file_and_are_named_with_those_found() {
        assertThatExceptionOfType(BrokenFile.class)
                .isThrownBy(() -> read("id;nom\n1;a\n"))
                .withMessageContaining("« ville »")
                .withMessageContaining("trouvées : « id », « nom »");
    }

    @Test
    void a_header_alone_is_refused() {
        assertThatExceptionOfType(BrokenFile.class)
                .isThrownBy(() -> Lines.all(read(HEADER)))
                .withMessageContaining("aucun enregistrement");
    }

    @Test
    void rows_may_be_flat_objects_of_a_json_array() {
        String json = "[{\"id\": 3, \"nom\": \"Atelier\", \"cp\": 1200, \"ville\": \"Valserhône\"}]";
        String mapping = """
                source: essai
                format: json
                id: "{id}"
                text: {title: "{nom}"}
                theme: {main: administratif}
                place: {postalCode: "{cp}", city: "{ville}"}
                """;
        FicheCommand command = Lines.only(reader(json, mapping));
        assertThat(command.content().places().getFirst().commune()).isEqualTo("01033");
        assertThat(command.content().criteria()).isEqualTo(Criteria.NOT_STATED);
    }

    @Test
    void zones_and_places_in_one_column_each_are_understood_as_people_write_them() {
        String mapping = """
                source: essai
                separator: tab
                id: "{titre}"
                text: {title: "{titre}"}
                theme: {main: francais}
                zone: {text: "{zone}", split: ",", national: [france], online: [online]}
                places: {text: "{villes}", split: " | ", addressHidden: "{cache}"}
                """;
        String table = "titre\tzone\tvilles\tcache\n"
                + "a\tfrance\t\t\n"
                + "b\tonline\t\t\n"
                + "c\t1,Cote-d'Or,XX\t13 Rue Haute, Dijon | Saint-Denis | New York\toui\n"
                + "d\t93\tSaint-Denis\tnon\n";
        List<ImportLine> lines = Lines.all(reader(table, mapping));
        assertThat(content(lines.get(0)).zone()).isEqualTo(Zone.NATIONAL);
        assertThat(content(lines.get(1)).online()).isTrue();
        assertThat(content(lines.get(1)).zone()).isNull();
        assertThat(content(lines.get(2)).zone()).isEqualTo(Zone.of(List.of("departement:01", "departement:21")));
        assertThat(content(lines.get(2)).places()).extracting(Place::street).containsExactly("13 Rue Haute");
        assertThat(content(lines.get(2)).places()).allMatch(Place::addressHidden);
        assertThat(content(lines.get(3)).places()).noneMatch(Place::addressHidden);
        assertThat(Lines.warnings(lines.get(2)))
                .containsExactlyInAnyOrder(
                        "territoire inconnu, laissé de côté",
                        "lieu non reconnu en France, laissé de côté",
                        "lieu non reconnu en France, laissé de côté");
        assertThat(content(lines.get(3)).places()).extracting(Place::commune).containsExactly("93066");
    }

    @Test
    void a_mapping_that_does_not_hold_together_is_refused_with_the_reason() {
        assertRefused("source: essai\nid: \"{id}\"\ntext: {title: \"{nom}\"}\ntheme: {main: musique}")
                .withMessageContaining("« musique » est inconnu");
        assertRefused("source: essai\nid: \"{id}\"\ntext: {title: \"{nom}\"}").withMessageContaining("theme manque");
        assertRefused("source: essai\nid: \"{id\"\ntext: {title: \"{nom}\"}\ntheme: {main: sante}")
                .withMessageContaining("mal fermés");
        assertRefused("source: [").withMessageContaining("correspondance");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void the_mappings_that_ship_hold_together(String name) {
        assertThat(Mappings.shipped(name).source()).isNotEmpty();
    }

    static List<String> shipped() {
        return Mappings.shipped();
    }

    private static org.assertj.core.api.ThrowableAssertAlternative<BrokenFile> assertRefused(String yaml) {
        return assertThatExceptionOfType(BrokenFile.class).isThrownBy(() -> Mappings.checked(yaml, "essai.yaml"));
    }

    private static FicheContent content(ImportLine line) {
        return ((ImportLine.Accepted) line).command().content();
    }

    private static TableReader read(String csv) {
        return reader(csv, MAPPING);
    }

    private static TableReader reader(String text, String mapping) {
        return new TableReader(
                new StringReader(text), "essai.csv", Mappings.checked(mapping, "essai.yaml"), TERRITORIES);
    }
}

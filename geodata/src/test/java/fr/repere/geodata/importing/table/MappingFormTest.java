package fr.repere.geodata.importing.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.importing.SmallFrance;
import fr.repere.geodata.importing.input.BrokenFile;
import fr.repere.geodata.importing.input.DataFile;
import fr.repere.geodata.importing.input.ImportLimits;
import fr.repere.geodata.importing.line.ImportLine;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of unknown form is looked at, its columns are guessed, and the form that comes of it imports it. */
class MappingFormTest {

    private static final String TABLE = """
        Réf;Intitulé;Présentation;Adresse;CP;Commune;Contact;Page web
        1;Cours de français;Deux fois par semaine;3 rue des Fleurs;21000;Dijon;cours@exemple.fr;https://exemple.fr/1
        2;Café des langues;"Ouvert à tous; sans inscription";;21000;Dijon;cafe@exemple.fr;https://exemple.fr/2
        """;

    @TempDir
    private Path folder;

    @Test
    void a_table_that_nobody_described_is_imported_as_its_columns_are_guessed() throws IOException {
        TableGlance glance = glance(TABLE, StandardCharsets.UTF_8);
        assertThat(glance.separator()).isEqualTo(";");
        assertThat(glance.columns()).first().isEqualTo(new TableGlance.Column("Réf", List.of("1", "2"), 2));

        Map<MappedField, String> guesses = ColumnGuesses.of(glance.columns());
        assertThat(guesses)
                .containsEntry(MappedField.ID, "Réf")
                .containsEntry(MappedField.TITLE, "Intitulé")
                .containsEntry(MappedField.WHAT, "Présentation")
                .containsEntry(MappedField.POSTAL_CODE, "CP")
                .containsEntry(MappedField.CITY, "Commune")
                .as("by how the values look")
                .containsEntry(MappedField.MAIL, "Contact")
                .containsEntry(MappedField.STRUCTURE_WEBSITE, "Page web");

        guesses.remove(MappedField.STRUCTURE_WEBSITE);
        MappingForm form = form(glance, guesses);
        ImportLine first = read(form).next();
        assertThat(first).isInstanceOfSatisfying(ImportLine.Accepted.class, line -> {
            assertThat(line.command().content().texts().get(Language.FR).title())
                    .isEqualTo("Cours de français");
            assertThat(line.command().content().places())
                    .singleElement()
                    .satisfies(place -> assertThat(place.commune()).isEqualTo("21231"));
        });
    }

    @Test
    void a_form_says_the_same_after_it_was_stored() throws IOException {
        TableGlance glance = glance(TABLE, StandardCharsets.UTF_8);
        MappingForm form = form(glance, ColumnGuesses.of(glance.columns()));
        assertThat(MappingForm.ofJson(form.toJson())).isEqualTo(form);
    }

    @Test
    void a_table_from_an_old_spreadsheet_is_read_in_its_encoding() throws IOException {
        TableGlance glance = glance(TABLE, Charset.forName("windows-1252"));
        assertThat(glance.charset()).isEqualTo("windows-1252");
        assertThat(glance.columns()).extracting(TableGlance.Column::name).contains("Intitulé");
    }

    @Test
    void a_list_of_flat_objects_is_a_table_too() throws IOException {
        TableGlance glance = glance(
                "[{\"id\": 7, \"nom\": \"Un lieu\"}, {\"id\": 8, \"ville\": \"Dijon\"}]", StandardCharsets.UTF_8);
        assertThat(glance.format()).isEqualTo("json");
        assertThat(glance.columns()).extracting(TableGlance.Column::name).containsExactly("id", "nom", "ville");
    }

    @Test
    void a_well_known_table_is_recognised() {
        assertThat(ColumnGuesses.shipped(List.of("id_fs"))).isEmpty();
        assertThat(ColumnGuesses.shipped(
                        MappedColumns.of(Mappings.shipped("bibliotheques").columns())))
                .contains("bibliotheques");
    }

    @Test
    void columns_are_known_by_what_known_mappings_call_them() {
        TableGlance.Column column = new TableGlance.Column("lib_fs", List.of("Maison"), 1);
        assertThat(ColumnGuesses.of(List.of(column))).containsEntry(MappedField.TITLE, "lib_fs");
    }

    @Test
    void a_form_that_does_not_hold_together_is_refused_in_a_sentence() throws IOException {
        TableGlance glance = glance(TABLE, StandardCharsets.UTF_8);
        MappingForm form = form(glance, Map.of(MappedField.ID, "Réf"));
        assertThatExceptionOfType(BrokenFile.class).isThrownBy(form::check).withMessageContaining("text");
    }

    private TableGlance glance(String text, Charset charset) throws IOException {
        Path file = Files.writeString(folder.resolve("table.txt"), text, charset);
        return TableGlance.of(DataFile.of(file), ImportLimits.DEFAULT);
    }

    private static MappingForm form(TableGlance glance, Map<MappedField, String> guesses) {
        Map<String, String> fields = new HashMap<>();
        guesses.forEach((field, column) -> fields.put(field.path(), "{" + column + "}"));
        return new MappingForm(
                "essai",
                "Licence Ouverte 2.0",
                null,
                glance.format(),
                glance.separator(),
                glance.charset(),
                fields,
                null,
                "francais",
                List.of("cours-de-francais"),
                "free",
                null);
    }

    private static TableReader read(MappingForm form) {
        return new TableReader(new StringReader(TABLE), "table.csv", form.check(), SmallFrance.territories());
    }
}

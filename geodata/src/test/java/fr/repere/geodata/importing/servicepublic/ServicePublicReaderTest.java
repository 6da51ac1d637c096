package fr.repere.geodata.importing.servicepublic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.fiche.FicheText;
import fr.repere.geodata.importing.Lines;
import fr.repere.geodata.importing.input.BrokenFile;
import fr.repere.geodata.importing.input.ByteProgress;
import fr.repere.geodata.importing.input.DataFile;
import fr.repere.geodata.importing.input.ImportLimits;
import fr.repere.geodata.importing.line.FicheCommand;
import fr.repere.geodata.importing.line.ImportLine;
import fr.repere.geodata.theme.Need;
import fr.repere.geodata.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServicePublicReaderTest {

    private static final String SHEET = """
            {"id": "F1", "children": [{"type": "element", "name": "Publication",
              "attributes": {"type": "Fiche d'information", "spUrl": "https://www.service-public.fr/essai"}, "children": [
              {"type": "element", "name": "dc:title", "children": [{"type": "text", "text": "Ouvrir un compte"}]},
              {"type": "element", "name": "dc:description", "children": [{"type": "text", "text": "Le droit au compte."}]},
              {"type": "element", "name": "dc:date", "children": [{"type": "text", "text": "modified 2020-01-21"}]},
              {"type": "element", "name": "FilDAriane", "children": [
                {"type": "element", "name": "Niveau", "attributes": {"ID": "Particuliers"}},
                {"type": "element", "name": "Niveau", "attributes": {"ID": "N20096"}}]},
              {"type": "element", "name": "OuSAdresser", "children": [
                {"type": "element", "name": "Titre", "children": [{"type": "text", "text": "Banque de France"}]}]},
              {"type": "element", "name": "Texte", "children": [
                {"type": "element", "name": "Paragraphe", "children": [
                  {"type": "text", "text": "Le prix est de "},
                  {"type": "element", "name": "Valeur", "children": [{"type": "text", "text": "25 €"}]},
                  {"type": "element", "name": "MiseEnEvidence", "children": [{"type": "text", "text": "par an"}]},
                  {"type": "text", "text": ", le 1"},
                  {"type": "element", "name": "Exposant", "children": [{"type": "text", "text": "er"}]}]},
                {"type": "element", "name": "Image", "children": [
                  {"type": "element", "name": "Legende", "children": [{"type": "text", "text": "secret"}]}]},
                {"type": "element", "name": "Chapitre", "children": [
                  {"type": "element", "name": "Titre", "children": [{"type": "text", "text": "Démarche"}]},
                  {"type": "element", "name": "Liste", "attributes": {"type": "numero"}, "children": [
                    {"type": "element", "name": "Item", "children": [
                      {"type": "element", "name": "Paragraphe", "children": [{"type": "text", "text": "Écrire"}]}]},
                    {"type": "element", "name": "Item", "children": [
                      {"type": "element", "name": "Paragraphe", "children": [{"type": "text", "text": "Attendre"}]}]}]}]}
              ]}]}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void a_sheet_becomes_a_demarche_with_steps_theme_and_administration() throws IOException {
        FicheCommand command = Lines.only(read(sheet("particuliers/F1.json", SHEET), Set.of("particuliers")));
        FicheText text = command.content().texts().get(Language.FR);
        assertThat(command.kind()).isEqualTo(FicheCommand.Kind.DEMARCHE);
        assertThat(command.provenance().qualifiedId()).isEqualTo("service-public--particuliers-f1");
        assertThat(command.provenance().sourceUrl()).isEqualTo("https://www.service-public.fr/essai");
        assertThat(text.title()).isEqualTo("Ouvrir un compte");
        assertThat(text.summary()).isEqualTo("Le droit au compte.");
        assertThat(text.what()).isEqualTo("Le prix est de 25 € par an, le 1er");
        assertThat(text.how()).containsExactly("Écrire", "Attendre");
        assertThat(text.administration()).isEqualTo("Banque de France");
        assertThat(command.content().classification().main()).isEqualTo(Theme.ADMINISTRATIF);
        assertThat(command.content().classification().needs()).containsExactly(Need.BUDGET_BANQUE);
        assertThat(command.content().verifiedOn()).isEqualTo(LocalDate.of(2020, 1, 21));
    }

    @Test
    void lists_forms_guided_searches_and_other_audiences_are_rejected_with_a_reason() throws IOException {
        sheet("particuliers/N1.json", SHEET);
        sheet("particuliers/R1.json", SHEET);
        sheet("particuliers/F2.json", SHEET.replace("Fiche d'information", "Recherche guidée"));
        sheet("professionnels/F1.json", SHEET.replace("Particuliers", "Professionnels"));
        sheet("index.json", "[]");
        List<ImportLine> lines = Lines.all(read(folder, Set.of("particuliers")));
        assertThat(lines).hasSize(4).allSatisfy(line -> assertThat(line).isInstanceOf(ImportLine.Rejected.class));
        assertThat(lines.stream().flatMap(line -> Lines.reasons(line).stream()))
                .anyMatch(reason -> reason.startsWith("liste de fiches"))
                .anyMatch(reason -> reason.startsWith("formulaire"))
                .anyMatch(reason -> reason.startsWith("recherche guidée"))
                .anyMatch(reason -> reason.startsWith("fiche pour un autre public"));
    }

    @Test
    void a_folder_without_sheets_and_a_truncated_sheet_are_refused() throws IOException {
        assertThatExceptionOfType(BrokenFile.class)
                .isThrownBy(() -> read(folder, Set.of("particuliers")))
                .withMessageContaining("aucune fiche");
        Path cut = sheet("particuliers/F3.json", SHEET.substring(0, SHEET.length() / 2));
        assertThatExceptionOfType(BrokenFile.class)
                .isThrownBy(() -> Lines.all(read(cut, Set.of("particuliers"))))
                .withMessageContaining("tronqué");
    }

    private Path sheet(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private static ServicePublicReader read(Path path, Set<String> audiences) {
        return new ServicePublicReader(
                List.of(DataFile.of(path)), audiences, ImportLimits.DEFAULT, ByteProgress.SILENT);
    }
}

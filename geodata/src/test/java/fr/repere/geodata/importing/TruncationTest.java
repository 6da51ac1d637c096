package fr.repere.geodata.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.importing.input.BrokenFile;
import fr.repere.geodata.importing.input.ByteProgress;
import fr.repere.geodata.importing.input.DataFile;
import fr.repere.geodata.importing.input.ImportLimits;
import fr.repere.geodata.importing.line.ImportLine;
import fr.repere.geodata.importing.run.ImportSources;
import fr.repere.geodata.importing.run.ImportSources.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files cut off at every byte: none ends in anything but a refusal or in lines of which each is kept or rejected. */
class TruncationTest {

    private static final String OWN = """
            {"source": "essai", "fiches": [
              {"id": "a", "kind": "demarche", "texts": {"fr": {"title": "Été"}}, "mainTheme": "sante"},
              {"id": "b", "kind": "dispositif", "texts": {"fr": {"title": "Cours « du soir »", "how": ["un", "deux"]}},
               "mainTheme": "francais", "places": [{"commune": "21231", "longitude": 5.03, "latitude": 47.32}]}
            ]}""";

    private static final String SERVICES = """
            [{"id": "e--1", "source": "e", "structure_id": "e--s", "nom": "Aide", "description": "Été", "date_maj": "2026-01-02",
              "thematiques": ["famille--garde-denfants"], "zone_eligibilite": ["21"]}]""";

    private static final String TABLE = """
            "id","nom","ville"
            "1","Maison « d'été »","Dijon"
            "2","Maison
            sur deux lignes","Dole"
            """;

    private static final String MAPPING = """
            source: essai
            id: "{id}"
            text: {title: "{nom}"}
            theme: {main: loisirs}
            place: {city: "{ville}", departement: "21"}
            """;

    private final ImportSources sources = new ImportSources(SmallFrance.territories(), ImportLimits.DEFAULT);

    @TempDir
    private Path folder;

    @Test
    void json_that_is_cut_off_anywhere_is_refused() throws IOException {
        for (String kind : List.of("repere", "data-inclusion")) {
            byte[] whole = ("repere".equals(kind) ? OWN : SERVICES).getBytes(StandardCharsets.UTF_8);
            assertThat(lines(kind, whole)).isPresent();
            for (int length = 0; length < whole.length; length++) {
                assertThat(lines(kind, Arrays.copyOf(whole, length)))
                        .as("%s cut off after %d bytes", kind, length)
                        .isEmpty();
            }
        }
    }

    @Test
    void a_table_that_is_cut_off_anywhere_is_refused_or_gives_no_more_lines_than_it_has() throws IOException {
        byte[] whole = TABLE.getBytes(StandardCharsets.UTF_8);
        int before = 0;
        for (int length = 0; length <= whole.length; length++) {
            int now = lines("csv", Arrays.copyOf(whole, length)).map(List::size).orElse(0);
            assertThat(now).isBetween(0, 2);
            before = now;
        }
        assertThat(before).isEqualTo(2);
    }

    @Test
    void a_compressed_file_that_is_cut_off_anywhere_is_refused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(OWN.getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = packed.toByteArray();
        for (int length = 0; length < whole.length; length++) {
            assertThat(lines("repere", Arrays.copyOf(whole, length)))
                    .as("gz cut off after %d bytes", length)
                    .isEmpty();
        }
    }

    /** The lines, or nothing when the file is refused. */
    private Optional<List<ImportLine>> lines(String kind, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("fichier"), content);
        Path mapping = Files.writeString(folder.resolve("essai.yaml"), MAPPING);
        Request request = new Request(
                kind,
                List.of(DataFile.of(file)),
                "csv".equals(kind) ? DataFile.of(mapping) : null,
                Set.of("particuliers"));
        try {
            return Optional.of(Lines.all(sources.open(request, ByteProgress.SILENT)));
        } catch (BrokenFile refused) {
            assertThat(refused.getMessage()).contains("«").endsWith(".");
            return Optional.empty();
        }
    }
}

package fr.repere.geodata.importing.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.importing.input.DataFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VintageTest {

    @TempDir
    Path folder;

    @Test
    void what_is_said_counts() {
        assertThat(Vintage.of("IGN", "2026", files("DEP_2018.shp"))).isEqualTo(new Vintage("IGN", "2026"));
    }

    @Test
    void a_year_or_a_date_is_read_from_the_name_of_the_file() {
        assertThat(Vintage.of(null, null, files("DEP_2018_X.shp"))).isEqualTo(new Vintage("DEP_2018_X.shp", "2018"));
        assertThat(Vintage.of(null, null, files("communes-2025-02-18.gpkg")).date())
                .isEqualTo("2025-02-18");
        assertThat(Vintage.of(null, null, files("carte-12018.shp", "b-2017.shp"))
                        .date())
                .isNotEqualTo("2018");
    }

    @Test
    void many_files_are_called_by_their_folder() throws Exception {
        Path communes = Files.createDirectory(folder.resolve("communes-2018"));
        List<DataFile> files = List.of(
                DataFile.of(Files.createFile(communes.resolve("a.geojson"))),
                DataFile.of(Files.createFile(communes.resolve("b.geojson"))));
        assertThat(Vintage.of(null, null, files)).isEqualTo(new Vintage("communes-2018 (2 fichiers)", "2018"));
    }

    @Test
    void without_any_date_the_day_of_the_file_is_given_as_such() throws Exception {
        Path file = Files.createFile(folder.resolve("contours.geojson"));
        assertThat(Vintage.of(null, null, List.of(DataFile.of(file))).date()).startsWith("fichier du 20");
    }

    private List<DataFile> files(String... names) {
        return List.of(names).stream()
                .map(name -> {
                    try {
                        return DataFile.of(Files.createFile(folder.resolve(name)));
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .toList();
    }
}

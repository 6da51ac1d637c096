package fr.repere.admin.structure.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.admin.structure.directory.CompanyDirectory.Answer;
import fr.repere.geodata.siret.Siret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDirectoryTest {

    private static final Siret OPEN = new Siret("13002526500013");
    private static final Siret CLOSED = new Siret("35600000000048");
    private static final Siret OTHER = new Siret("35600000049837");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("sites.csv"), """
                siret,name,street,postal_code,commune,closed_on
                130 025 265 00013,Ateliers du Midi,"20, avenue de Ségur",75007,75107,
                35600000000048,Ancien site,,75015,,2024-03-31
                12,ce n'est pas un SIRET,,,,
                """);
    }

    @Test
    void what_the_table_says_is_known() {
        FileDirectory directory = FileDirectory.read(file, false);
        assertThat(directory.look(OPEN))
                .isEqualTo(new Answer.Found(new Company(
                        OPEN, "Ateliers du Midi", null, "20, avenue de Ségur", "75007", "75107", null, true, null)));
        assertThat(directory.look(CLOSED))
                .isEqualTo(new Answer.Found(new Company(
                        CLOSED, "Ancien site", null, null, "75015", null, null, false, LocalDate.of(2024, 3, 31))));
    }

    @Test
    void nobody_is_refused_for_not_being_in_an_extract() {
        assertThat(FileDirectory.read(file, false).look(OTHER)).isEqualTo(new Answer.NotChecked());
        assertThat(FileDirectory.empty().look(OPEN)).isEqualTo(new Answer.NotChecked());
    }

    @Test
    void what_is_not_in_a_complete_table_is_unknown() {
        assertThat(FileDirectory.read(file, true).look(OTHER)).isEqualTo(new Answer.Unknown());
    }
}

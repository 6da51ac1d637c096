package fr.repere.admin.operator;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.admin.AdminTest;
import fr.repere.admin.importing.ImportCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tables of territories as the command line takes them in and writes them. Each test has départements of its own. */
@AdminTest
class TerritoryTablesTest {

    private static final String HEADER = "slug,kind,name,parts,valid_from,valid_to,service,phone,mail,website\r\n";

    @Autowired
    private BeanFactory application;

    @Autowired
    private JdbcTemplate jdbc;

    @TempDir
    private Path folder;

    private String printed;

    @Test
    void the_same_file_twice_changes_nothing_and_a_better_one_changes_what_differs() throws IOException {
        String ain =
                ",agir,Rives de Loire,departement:41 departement:45,2026-01-01,,Accueil,02 61 91 00 41,a@b.example.org,\n";
        String cher = "berry,agir,Berry,departement:18,2026-01-01,2026-12-31,,,,https://berry.example.org\n";
        assertThat(take(HEADER + ain + cher)).isZero();
        assertThat(printed).contains("nouveaux 2 · modifiés 0 · inchangés 0 · retirés 0 · rejetés 0");
        long outbox = outbox();

        take(HEADER + ain + cher);
        assertThat(printed).contains("nouveaux 0 · modifiés 0 · inchangés 2");
        assertThat(outbox()).isEqualTo(outbox);

        take(HEADER + ain.replace("departement:45", "departement:36"));
        assertThat(printed).contains("nouveaux 0 · modifiés 1 · inchangés 0 · retirés 0");
        assertThat(slugOn("departement", "36")).isEqualTo("rives-de-loire");
        assertThat(slugOn("departement", "18")).isEqualTo("berry");
    }

    @Test
    void refused_lines_are_told_with_line_and_reason_and_the_others_are_kept() throws IOException {
        Path report = folder.resolve("report.csv");
        int code = take(
                HEADER + "un,agir,Un,departement:43,2026-01-01,,,,,\n"
                        + "deux,agir,Deux,departement:43,2026-01-01,,,,,\n"
                        + "trois,agirr,Trois,departement:63,2026-01-01,,,,,\n"
                        + "quatre,agir,Quatre,departement:63,2026-01-01,2025-01-01,,,,\n"
                        + "cinq,agir,Cinq,departement:15,31/01/2026,,,,\n",
                "--report",
                report.toString());
        assertThat(code).isZero();
        assertThat(printed).contains("nouveaux 1 · modifiés 0 · inchangés 0 · retirés 0 · rejetés 4");
        assertThat(Files.readString(report))
                .contains("rejeté,territories.csv,2,3,parts,,")
                .contains("« Un » est déjà l'opérateur AGIR depuis le 01/01/2026 dans : Haute-Loire (43).")
                .contains("rejeté,territories.csv,3,4,kind,,")
                .contains("rejeté,territories.csv,4,5,valid_to,,")
                .contains("rejeté,territories.csv,5,6,,,la ligne n'a pas autant de colonnes");
    }

    @Test
    void french_spreadsheets_with_semicolons_and_a_byte_order_mark_are_read() throws IOException {
        take("\uFEFFname;kind;parts;valid_from\nLes Landes;agir;departement:40;1/9/2026\n");
        assertThat(printed).contains("nouveaux 1");
        assertThat(slugOn("departement", "40")).isEqualTo("les-landes");
    }

    @Test
    void a_table_with_a_column_twice_is_refused_as_a_whole() throws IOException {
        assertThat(take("name,kind,parts,valid_from,name\nUn,agir,departement:46,2026-01-01,Deux\n"))
                .isEqualTo(1);
        assertThat(printed).contains("deux colonnes du même nom");
    }

    @Test
    void a_table_of_other_columns_is_refused_as_a_whole() throws IOException {
        assertThat(take("slug,kind,name,parts,valid_from,valid_too\n,agir,X,departement:46,2026-01-01,2026-02-01\n"))
                .isEqualTo(1);
        assertThat(printed).contains("« valid_too »", "Colonnes possibles");
        assertThat(take("name,code\nX,46\n")).isEqualTo(1);
        assertThat(printed).contains("il manque « kind »");
    }

    @Test
    void what_is_exported_is_imported_unchanged_and_runs_no_formula() throws IOException {
        take(
                HEADER
                        + "formules,custom,\"'=HYPERLINK(\"\"http://x\"\"); \"\"deux\"\"\",departement:47 epci:242100410 commune:2A004,2026-01-01,,'-1+1,+44 20 7946 0000,,\n");
        assertThat(printed).contains("nouveaux 1");
        assertThat(jdbc.queryForMap("select name, service, phone from territory where slug = 'formules'"))
                .containsEntry("name", "=HYPERLINK(\"http://x\"); \"deux\"")
                .containsEntry("service", "-1+1")
                .containsEntry("phone", "+442079460000");

        Path file = folder.resolve("out.csv");
        assertThat(export(file.toString())).isZero();
        String table = Files.readString(file);
        assertThat(table).startsWith(HEADER).contains("\"'=HYPERLINK(", ",'-1+1,'+442079460000,");
        assertThat(table.lines()).allMatch(line -> !line.matches("(.*,)?\"?[=+\\-@].*"));

        long outbox = outbox();
        assertThat(imported(file)).isZero();
        assertThat(printed).contains("nouveaux 0 · modifiés 0").contains("rejetés 0");
        assertThat(outbox()).isEqualTo(outbox);

        export();
        assertThat(printed).isEqualTo(table);
        assertThat(export(folder.resolve("no/such/folder.csv").toString())).isEqualTo(1);
        assertThat(printed).contains("ne peut pas être écrit");
    }

    private int take(String table, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("territories.csv"), table);
        return imported(file, options);
    }

    private int imported(Path file, String... options) {
        String[] args = new String[options.length + 2];
        args[0] = "territories";
        args[1] = file.toString();
        System.arraycopy(options, 0, args, 2, options.length);
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        int code = ImportCommand.run(() -> application, out, out, args);
        printed = text.toString();
        return code;
    }

    private int export(String... file) {
        String[] args = new String[file.length + 1];
        args[0] = "territories";
        System.arraycopy(file, 0, args, 1, file.length);
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        int code = ExportCommand.run(() -> application, out, out, args);
        printed = text.toString();
        return code;
    }

    private String slugOn(String kind, String code) {
        return jdbc.queryForObject(
                "select t.slug from territory t join territory_part p on p.territory_id = t.id and p.kind = ? and p.code = ?",
                String.class,
                kind,
                code);
    }

    private long outbox() {
        return jdbc.queryForObject("select count(*) from outbox where aggregate = 'territory'", Long.class);
    }
}

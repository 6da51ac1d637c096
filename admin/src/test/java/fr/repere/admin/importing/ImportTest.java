package fr.repere.admin.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.admin.AdminTest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Imports as they are typed, on a real PostGIS. Every test has a source of its own. */
@AdminTest
class ImportTest {

    @Autowired
    private BeanFactory application;

    @Autowired
    private JdbcTemplate jdbc;

    @TempDir
    private Path folder;

    private String source;
    private String printed;

    @BeforeEach
    void name(TestInfo test) {
        source = "essai-" + Integer.toHexString(test.getDisplayName().hashCode());
    }

    @Test
    void an_import_publishes_and_a_second_run_of_the_same_file_changes_nothing() throws IOException {
        Path file = fiches(range(1, 3), "Cours");
        assertThat(run("repere", file.toString())).isZero();
        assertThat(printed).contains("nouveaux 3 · modifiés 0 · inchangés 0 · retirés 0 · rejetés 0");
        assertThat(statuses()).containsOnlyKeys("f1", "f2", "f3").containsValue("PUBLISHED");
        long outbox = outboxRows();

        assertThat(run("repere", file.toString())).isZero();
        assertThat(printed).contains("nouveaux 0 · modifiés 0 · inchangés 3 · retirés 0 · rejetés 0");
        assertThat(outboxRows()).isEqualTo(outbox);
    }

    @Test
    void what_changed_is_revised_what_is_absent_is_withdrawn_and_what_comes_back_is_published_again()
            throws IOException {
        run("repere", fiches(range(1, 3), "Cours").toString());
        run("repere", fiches(range(1, 2), "Atelier").toString());
        assertThat(printed).contains("nouveaux 0 · modifiés 2 · inchangés 0 · retirés 1");
        assertThat(statuses()).containsEntry("f3", "ARCHIVED").containsEntry("f1", "PUBLISHED");

        run("repere", fiches(range(1, 3), "Atelier").toString());
        assertThat(printed).contains("nouveaux 0 · modifiés 1 · inchangés 2 · retirés 0");
        assertThat(statuses()).containsEntry("f3", "PUBLISHED");
    }

    @Test
    void an_extract_withdraws_nothing() throws IOException {
        run("repere", fiches(range(1, 3), "Cours").toString());
        run("repere", "--partial", fiches(range(1, 1), "Cours").toString());
        assertThat(printed).contains("inchangés 1 · retirés 0");
        assertThat(statuses()).hasSize(3).doesNotContainValue("ARCHIVED");
    }

    @Test
    void several_files_are_one_import() throws IOException {
        Path one = Files.move(fiches(range(1, 2), "Cours"), folder.resolve("un.json"));
        Path other = Files.move(fiches(range(3, 4), "Cours"), folder.resolve("deux.json"));
        run("repere", one.toString(), other.toString());
        run("repere", one.toString(), other.toString());
        assertThat(printed).contains("inchangés 4 · retirés 0");
    }

    @Test
    void most_fiches_of_a_source_are_not_withdrawn_unless_it_is_said() throws IOException {
        run("repere", fiches(range(1, 260), "Cours").toString());
        Path few = fiches(range(1, 10), "Cours");
        assertThat(run("repere", few.toString())).isEqualTo(1);
        assertThat(printed).contains("retirerait 250 des 260").contains("--allow-withdrawals");
        assertThat(statuses()).doesNotContainValue("ARCHIVED");

        assertThat(run("repere", "--allow-withdrawals", few.toString())).isZero();
        assertThat(printed).contains("retirés 250");
    }

    @Test
    void a_bad_record_is_rejected_reported_and_its_fiche_is_not_withdrawn() throws IOException {
        run("repere", fiches(range(1, 2), "Cours").toString());
        Path report = folder.resolve("rapport.csv");
        String broken = fiche(2, "=cmd()").replace("\"mainTheme\": \"francais\"", "\"mainTheme\": \"=cmd()\"");
        run(
                "repere",
                "--report",
                report.toString(),
                document(List.of(fiche(1, "Cours"), broken)).toString());
        assertThat(printed).contains("inchangés 1 · retirés 0 · rejetés 1").contains("1 × le thème principal");
        assertThat(statuses()).containsEntry("f2", "PUBLISHED");
        assertThat(Files.readAllLines(report))
                .element(1)
                .asString()
                .contains("rejeté")
                .contains("'=cmd()");
    }

    @Test
    void a_repeated_id_is_rejected_with_the_place_of_the_first() throws IOException {
        List<String> fiches = new ArrayList<>(
                IntStream.rangeClosed(1, 600).mapToObj(n -> fiche(n, "Cours")).toList());
        fiches.add(fiche(1, "Autre"));
        run("repere", document(fiches).toString());
        assertThat(printed)
                .contains("nouveaux 600")
                .contains("rejetés 1")
                .contains("identifiant déjà rencontré")
                .contains("f1 (déjà : essai.json, ligne 2)");
    }

    @Test
    void a_fiche_that_nobody_could_find_is_rejected_by_the_rule_of_the_aggregate() throws IOException {
        String nowhere = fiche(1, "Cours").replace("\"places\": [{\"commune\": \"21231\"}]", "\"places\": []");
        run("repere", document(List.of(nowhere)).toString());
        assertThat(printed).contains("rejetés 1").contains("ni lieu, ni zone, ni en ligne");
        assertThat(statuses()).isEmpty();
    }

    @Test
    void a_file_that_breaks_late_leaves_everything_as_it_was() throws IOException {
        run("repere", fiches(range(1, 3), "Cours").toString());
        long outbox = outboxRows();
        long runs = count("select count(*) from import_run");
        String whole = Files.readString(fiches(range(1, 1200), "Atelier"));
        Path cut = Files.writeString(folder.resolve("coupe.json"), whole.substring(0, whole.length() - 40));

        assertThat(run("repere", cut.toString())).isEqualTo(1);

        assertThat(printed).contains("tronqué ou mal formé").contains("Téléchargez-le de nouveau");
        assertThat(statuses()).hasSize(3);
        assertThat(outboxRows()).isEqualTo(outbox);
        assertThat(count("select count(*) from import_run")).isEqualTo(runs);
    }

    @Test
    void a_structure_that_changed_is_announced_for_each_of_its_fiches() throws IOException {
        List<String> fiches = List.of(held(1, "Le Coup", "0380000000"), held(2, "Le Coup", "0380000000"));
        run("repere", document(fiches).toString());
        long outbox = outboxRows();
        run(
                "repere",
                document(List.of(held(1, "Le Coup", "0380000001"), held(2, "Le Coup", "0380000001")))
                        .toString());
        assertThat(printed).contains("inchangés 2");
        assertThat(outboxRows()).isEqualTo(outbox + 2);
        assertThat(jdbc.queryForObject("select phone from structure where source = ?", String.class, source))
                .isEqualTo("03 80 00 00 01");
        assertThat(jdbc.queryForList("select version from fiche where source = ?", Long.class, source))
                .as("a higher version, so that the index takes the document")
                .allMatch(version -> version > 0)
                .containsExactlyInAnyOrderElementsOf(jdbc.queryForList(
                        "select max(o.version) from outbox o join fiche f on f.id = o.fiche_id where f.source = ?"
                                + " group by f.id",
                        Long.class,
                        source));
    }

    @Test
    void a_table_is_imported_by_a_mapping_and_every_import_leaves_its_row() throws IOException {
        Path mapping = Files.writeString(folder.resolve("m.yaml"), """
                source: %s
                id: "{id}"
                text: {title: "{nom}"}
                theme: {main: loisirs}
                place: {postalCode: "{cp}", city: "{ville}"}
                """.formatted(source));
        Path table = Files.writeString(
                folder.resolve("lieux.csv"), "id,nom,cp,ville\n1,Médiathèque,21000,Dijon\n2,,21000,Dijon\n");
        assertThat(run("csv", "--mapping", mapping.toString(), table.toString()))
                .isZero();
        assertThat(printed).contains("nouveaux 1").contains("rejetés 1").contains("le titre manque");
        Map<String, Object> row =
                jdbc.queryForMap("select * from import_run where kind = 'csv' order by id desc limit 1");
        assertThat(row).containsEntry("file_name", "lieux.csv").containsEntry("accepted", 1L);
        assertThat(jdbc.queryForObject(
                        "select p.departement from fiche_place p join fiche f on f.id = p.fiche_id where f.source = ?",
                        String.class,
                        source))
                .isEqualTo("21");
    }

    @Test
    void what_is_typed_wrong_is_told_and_nothing_runs() {
        assertThat(run("csv", "lieux.csv")).isEqualTo(2);
        assertThat(printed).contains("--mapping");
        assertThat(run("repere", folder.resolve("absent.json").toString())).isEqualTo(1);
        assertThat(printed).contains("n'existe pas");
        assertThat(run("repere", folder.toString())).isEqualTo(1);
        assertThat(printed).contains("est un dossier");
    }

    private int run(String... args) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text, true);
        int status = ImportCommand.run(() -> application, out, out, args);
        printed = text.toString();
        return status;
    }

    private static int[] range(int first, int last) {
        return IntStream.rangeClosed(first, last).toArray();
    }

    private Path fiches(int[] numbers, String title) throws IOException {
        return document(Arrays.stream(numbers).mapToObj(n -> fiche(n, title)).toList());
    }

    private Path document(List<String> fiches) throws IOException {
        return Files.writeString(
                folder.resolve("essai.json"),
                "{\"source\": \"%s\", \"fiches\": [\n%s\n]}".formatted(source, String.join(",\n", fiches)));
    }

    private static String fiche(int number, String title) {
        return """
                {"id": "f%d", "kind": "dispositif", "texts": {"fr": {"title": "%s %d"}}, "mainTheme": "francais", \
                "places": [{"commune": "21231"}]}""".formatted(number, title, number);
    }

    private static String held(int number, String structure, String phone) {
        return fiche(number, "Cours")
                .replaceFirst(
                        "\\{",
                        "{\"structure\": {\"id\": \"s\", \"name\": \"%s\", \"phone\": \"%s\"}, "
                                .formatted(structure, phone));
    }

    private Map<String, String> statuses() {
        return jdbc.queryForList("select local_id, status from fiche where source = ?", source).stream()
                .collect(Collectors.toMap(row -> (String) row.get("local_id"), row -> (String) row.get("status")));
    }

    private long outboxRows() {
        return count(
                "select count(*) from outbox o join fiche f on f.id = o.fiche_id where f.source = '" + source + "'");
    }

    private long count(String sql) {
        Long count = jdbc.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }
}

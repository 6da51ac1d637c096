package fr.repere.admin.importing.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.repere.admin.AdminTest;
import fr.repere.admin.Visitor;
import fr.repere.admin.Visitors;
import fr.repere.admin.access.Role;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The import desk as a browser without JavaScript meets it. Every test has a source of its own. */
@AdminTest
class ImportPagesTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private UploadFolder folder;

    @Autowired
    private JdbcTemplate jdbc;

    private Visitor editor;
    private String source;

    @BeforeEach
    void signIn(TestInfo test) {
        editor = visitors.with(Role.EDITOR);
        source = "page-" + Integer.toHexString(test.getDisplayName().hashCode()).replace('-', '0');
    }

    @Test
    void a_file_is_previewed_confirmed_and_imported_and_then_deleted() {
        UUID job = sent("repere", "a.json", document("Cours", 1, 2));
        assertThat(waited(job)).contains("À confirmer", "Cours 1", "Rien n’est encore écrit");
        assertThat(titles()).as("before anybody agreed").isEmpty();

        assertThat(editor.post("/imports/" + job + "/importer", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(waited(job)).contains("Terminé", "Ce que l’import a fait");
        assertThat(titles()).containsExactlyInAnyOrder("Cours 1", "Cours 2");
        assertThat(folder.files(job(job)))
                .noneMatch(file -> file.path().toFile().exists());

        UUID second = sent("repere", "b.json", document("Atelier", 1));
        assertThat(waited(second)).contains("<del>Cours 1</del> <ins>Atelier 1</ins>", "Fiches retirées");
        HttpResponse<String> report = editor.get("/imports/" + second + "/rapport.csv");
        assertThat(report.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(report.body()).contains("modifié", "fr.title", "Cours 1,Atelier 1", "retiré", "Cours 2");
    }

    @Test
    void an_import_that_was_given_up_changes_nothing_and_leaves_no_file() {
        UUID job = sent("repere", "a.json", document("Cours", 1));
        waited(job);
        editor.post("/imports/" + job + "/abandonner", Map.of());
        assertThat(editor.get("/imports/" + job).body()).contains("Abandonné");
        assertThat(folder.files(job(job)))
                .noneMatch(file -> file.path().toFile().exists());
        editor.post("/imports/" + job + "/importer", Map.of());
        assertThat(editor.get("/imports/" + job).body()).contains("Abandonné");
        assertThat(titles()).isEmpty();
    }

    @Test
    void a_broken_file_is_refused_with_what_to_do() {
        UUID job = sent("repere", "a.json", "{\"source\": \"x\", \"fiches\": [{\"id\": ");
        assertThat(waited(job)).contains("Refusé, rien n’a changé", "Téléchargez-le de nouveau");
    }

    @Test
    void most_of_a_source_is_withdrawn_only_when_somebody_agrees() {
        int[] many = IntStream.rangeClosed(1, 250).toArray();
        UUID first = sent("repere", "a.json", document("Cours", many));
        waited(first);
        editor.post("/imports/" + first + "/importer", Map.of());
        waited(first);

        UUID job = sent("repere", "b.json", document("Cours", 1, 2));
        assertThat(waited(job)).contains("retirerait 248 des 250", "Oui, retirer ces 248 fiches");
        editor.post("/imports/" + job + "/importer", Map.of());
        assertThat(waited(job)).contains("À confirmer");
        editor.post("/imports/" + job + "/importer", Map.of("many", "true"));
        assertThat(waited(job)).contains("Terminé");
        assertThat(published()).isEqualTo(2);
    }

    @Test
    void columns_are_named_on_the_page_kept_under_a_name_and_used_again() {
        String table = "Code;Nom;CP;Ville\n1;Médiathèque;21000;Dijon\n2;;21000;Dijon\n";
        UUID job = sent("csv", "lieux.csv", table);
        String page = editor.get("/imports/" + job + "/colonnes").body();
        assertThat(page).contains("Nom – Médiathèque", "<option value=\"Nom\" selected=\"selected\">");

        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("column.id", "Code");
        form.add("column.text.title", "Nom");
        form.add("column.place.city", "Ville");
        form.add("source", "Pas bon");
        form.add("theme", "loisirs");
        form.add("name", source);
        HttpResponse<String> wrong = editor.post("/imports/" + job + "/colonnes", form);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"Pas bon\"", "aria-describedby=\"wrong.source\"");

        form.set("source", source);
        form.add("template.place.postalCode", "{CP}");
        assertThat(editor.post("/imports/" + job + "/colonnes", form).statusCode())
                .isEqualTo(302);
        assertThat(waited(job)).contains("À confirmer", "Médiathèque", "le titre manque");

        UUID again = sent("csv:" + source, "lieux2.csv", table.replace("Médiathèque", "Bibliothèque"));
        assertThat(waited(again)).contains("À confirmer", "Bibliothèque");
        assertThat(editor.get("/imports/correspondances/" + source + ".yaml").body())
                .contains("source: " + source, "postalCode: \"{CP}\"");
        editor.post("/imports/correspondances/" + source + "/supprimer", Map.of());
        assertThat(editor.get("/imports/correspondances").body()).doesNotContain(source);
    }

    @Test
    void a_source_is_withdrawn_and_taken_back_on_its_page() {
        UUID job = sent("repere", "a.json", document("Cours", 1, 2));
        waited(job);
        editor.post("/imports/" + job + "/importer", Map.of());
        waited(job);
        String path = "/imports/sources/" + source;
        assertThat(editor.get("/imports/sources").body()).contains(path);
        assertThat(editor.get(path).body()).contains("Ses 2 fiches publiées quitteraient");
        assertThat(editor.post(path + "/retirer", Map.of("sure", "true")).statusCode())
                .isEqualTo(422);

        UUID gone = idIn(editor.post(path + "/retirer", Map.of("reason", "licence", "sure", "true")));
        assertThat(waited(gone)).contains("Terminé", "2 fiches concernées");
        assertThat(published()).isZero();
        assertThat(waited(sent("repere", "a.json", document("Cours", 1)))).contains("a été retirée");

        UUID back = idIn(editor.post(path + "/reprendre", Map.of()));
        assertThat(waited(back)).contains("Terminé");
        assertThat(published()).isEqualTo(2);
        assertThat(editor.get(path).body()).contains("Reprise le");
    }

    @Test
    void what_is_typed_of_a_source_is_kept_and_a_wrong_address_is_told_beside_it() {
        jdbc.update("insert into source (name, title, changed_at) values (?, ?, now())", source, source);
        HttpResponse<String> wrong =
                editor.post("/imports/sources/" + source, Map.of("title", "Une source", "address", "ftp://x"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"Une source\"", "value=\"ftp://x\"");
        editor.post("/imports/sources/" + source, Map.of("title", "Une source", "licence", "ODbL"));
        assertThat(editor.get("/imports/sources/" + source).body())
                .contains("<h1 class=\"break\">Une source</h1>", "ODbL");
    }

    @Test
    void nothing_is_sent_without_a_kind_or_a_file() {
        assertThat(send(editor, "", "a.json", "[]").statusCode()).isEqualTo(422);
        assertThat(send(editor, "repere", "a.json", "").statusCode()).isEqualTo(422);
    }

    @Test
    void who_may_not_import_cannot_make_the_server_read_a_large_file() {
        Visitor other = visitors.with(Role.ACCOUNT);
        String large = "x".repeat(41 * 1024 * 1024);
        assertThat(send(other, "repere", "a.json", large).statusCode()).isEqualTo(413);
    }

    @Test
    void a_name_with_a_path_is_only_shown() {
        assertThat(UploadFolder.name("../../etc/passwd")).isEqualTo("passwd");
        assertThat(UploadFolder.name("C:\\temp\\a\u202Eb.csv")).isEqualTo("ab.csv");
        assertThat(UploadFolder.name("/")).isEqualTo("fichier");
    }

    private ImportJob job(UUID id) {
        return new ImportJob(
                id,
                ImportJob.Action.IMPORT,
                ImportJob.State.DONE,
                Instant.EPOCH,
                null,
                null,
                List.of(new ImportJob.Upload("a", 1)),
                null,
                false,
                false,
                false,
                null,
                null,
                0,
                0,
                null,
                null,
                null,
                null,
                null);
    }

    private UUID sent(String kind, String name, String content) {
        return idIn(send(editor, kind, name, content));
    }

    private static UUID idIn(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
        return UUID.fromString(location.replaceAll(".*/imports/", ""));
    }

    private static HttpResponse<String> send(Visitor visitor, String kind, String name, String content) {
        String body = "--edge\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + kind
                + "\r\n--edge\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--edge--\r\n";
        return visitor.send(
                "/imports",
                HttpRequest.newBuilder()
                        .header("Content-Type", "multipart/form-data; boundary=edge")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    /** The page of a job when no machine is at it any more. */
    private String waited(UUID job) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !List.of("TO_PREVIEW", "PREVIEWING", "TO_RUN", "RUNNING")
                        .contains(Objects.requireNonNull(
                                jdbc.queryForObject("select state from import_job where id = ?", String.class, job))));
        return editor.get("/imports/" + job).body();
    }

    private String document(String title, int... numbers) {
        return "{\"source\": \"%s\", \"fiches\": [%s]}"
                .formatted(
                        source,
                        Arrays.stream(numbers)
                                .mapToObj(n -> """
                                    {"id": "f%d", "kind": "dispositif", "texts": {"fr": {"title": "%s %d"}}, \
                                    "mainTheme": "francais", "places": [{"commune": "21231"}]}\
                                    """.formatted(n, title, n))
                                .collect(Collectors.joining(",")));
    }

    private List<String> titles() {
        return jdbc.queryForList(
                "select title from fiche_text t join fiche f on f.id = t.fiche_id where f.source = ?",
                String.class,
                source);
    }

    private long published() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from fiche where source = ? and status = 'PUBLISHED'", Long.class, source));
    }
}

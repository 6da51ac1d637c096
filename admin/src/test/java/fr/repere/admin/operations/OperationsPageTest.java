package fr.repere.admin.operations;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.admin.AdminTest;
import fr.repere.admin.PlayedSearch;
import fr.repere.admin.Visitor;
import fr.repere.admin.Visitors;
import fr.repere.admin.access.Role;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.fiche.Classification;
import fr.repere.geodata.fiche.Criteria;
import fr.repere.geodata.fiche.Demarche;
import fr.repere.geodata.fiche.FicheContent;
import fr.repere.geodata.fiche.FicheText;
import fr.repere.geodata.fiche.Fiches;
import fr.repere.geodata.fiche.Provenance;
import fr.repere.geodata.theme.Theme;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@AdminTest
class OperationsPageTest {

    @Autowired
    private Visitors visitors;

    private Visitor editor;

    @BeforeEach
    void signIn() {
        editor = visitors.with(Role.EDITOR);
    }

    @Autowired
    private Fiches fiches;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void the_page_tells_fiches_imports_and_reference_data() throws Exception {
        drafted("page-tells");
        jdbc.update("""
            insert into import_run (kind, file_name, started_at, finished_at, accepted, changed, unchanged, withdrawn, rejected)
            values ('csv', 'lieux.csv', now(), now(), 11, 12, 13, 14, 15)\
            """);
        String page = get("/operations").body();
        assertThat(page)
                .contains("operations-test", "démarche", "brouillon")
                .contains("lieux.csv", ">11<", ">12<", ">13<", ">14<", ">15<")
                .contains("boundaries:departement", "Natural Earth");
    }

    @Test
    void a_failure_shows_its_error_as_text_and_is_tried_again_at_once_when_asked() throws Exception {
        long row = failed("index <closed>");
        assertThat(get("/operations").body())
                .contains("index &lt;closed&gt;")
                .contains("/operations/outbox/" + row + "/retry");

        assertThat(post("/operations/outbox/" + row + "/retry").statusCode()).isEqualTo(302);

        assertThat(jdbc.queryForMap("select attempts, next_attempt_at <= now() as due from outbox where id = ?", row))
                .containsEntry("attempts", 0)
                .containsEntry("due", true);
    }

    @Test
    void a_form_that_another_site_sends_changes_nothing() throws Exception {
        UUID id = drafted("forged");
        HttpResponse<String> answer = editor.send(
                "/operations/fiches/" + id + "/publish",
                HttpRequest.newBuilder()
                        .header("Sec-Fetch-Site", "cross-site")
                        .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Rien n’a changé");
        assertThat(statusOf(id)).isEqualTo("DRAFT");
    }

    @Test
    void a_fiche_is_published_and_archived_by_its_buttons_and_each_step_has_its_outbox_row() throws Exception {
        UUID id = drafted("buttons");
        String path = get("/operations/fiches?id=operations-test--buttons")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(path).endsWith("/operations/fiches/" + id);

        assertThat(post("/operations/fiches/" + id + "/publish").statusCode()).isEqualTo(302);
        assertThat(statusOf(id)).isEqualTo("PUBLISHED");
        assertThat(get("/operations/fiches/" + id).body())
                .contains("Publiée", "Archiver")
                .doesNotContain("Publier</button>");

        assertThat(post("/operations/fiches/" + id + "/archive").statusCode()).isEqualTo(302);
        assertThat(statusOf(id)).isEqualTo("ARCHIVED");
        assertThat(jdbc.queryForList("select version from outbox where fiche_id = ?", Long.class, id))
                .hasSize(2)
                .doesNotHaveDuplicates();

        HttpResponse<String> again = post("/operations/fiches/" + id + "/archive");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("déjà dans cet état");
    }

    @Test
    void what_is_put_forward_raises_the_version_of_each_fiche_that_moves_and_tells_the_indexer() throws Exception {
        jdbc.update("delete from featured_fiche");
        UUID first = published("forward-1");
        UUID second = published("forward-2");
        UUID third = published("forward-3");
        for (UUID fiche : List.of(first, second, third)) {
            editor.post("/operations/une", Map.of("fiche", fiche.toString()));
        }
        assertThat(told(first, second, third)).containsExactly(1, 1, 1);
        jdbc.update("delete from outbox");

        editor.post("/operations/une", Map.of("fiche", third.toString(), "action", "monter"));
        assertThat(jdbc.queryForList("select fiche_id from featured_fiche order by position", UUID.class))
                .containsExactly(first, third, second);
        assertThat(told(first, second, third)).as("the first has not moved").containsExactly(0, 1, 1);
        assertThat(jdbc.queryForObject("select version from outbox where fiche_id = ?", Long.class, third))
                .isEqualTo(jdbc.queryForObject("select version from fiche where id = ?", Long.class, third));
        jdbc.update("delete from outbox");

        editor.post("/operations/une", Map.of("fiche", first.toString(), "action", "retirer"));
        editor.post("/operations/une", Map.of("fiche", first.toString(), "action", "retirer"));
        assertThat(told(first, second, third)).as("once").containsExactly(1, 0, 0);
    }

    @Test
    void statistics_tell_what_was_looked_for_in_vain_and_say_so_when_the_public_site_is_silent() {
        PlayedSearch.searchedInVain("""
                {"all": {"since": "2026-08-25", "searches": 1234, "withoutLocal": 56, "withoutAnything": 7, "later": 1,
                    "shapes": [{"text": "Thème : Logement", "searches": 31, "withoutAnything": 2}]},
                 "departements": [{"code": "974", "name": "La Réunion", "searches": 40, "withoutLocal": 33, "withoutAnything": 1}],
                 "themes": [{"code": "logement", "name": "Me loger", "searches": 90, "withoutLocal": 44, "withoutAnything": 3}]}""");
        assertThat(get("/operations/statistiques").body())
                .contains(
                        "Depuis le 25/08/2026", "56 sans résultat local", "974 La Réunion", ">33<", "Me loger", ">44<")
                .contains("Thème : Logement", ">31<")
                .contains("Contributions par mois", "Fraîcheur par département");
        PlayedSearch.searchedInVain("");
        assertThat(get("/operations/statistiques").body())
                .contains("Le site public ne répond pas", "Fraîcheur par département");
    }

    private UUID published(String localId) throws Exception {
        UUID id = drafted(localId);
        post("/operations/fiches/" + id + "/publish");
        jdbc.update("delete from outbox where fiche_id = ?", id);
        return id;
    }

    private List<Integer> told(UUID... fiches) {
        return Stream.of(fiches)
                .map(fiche ->
                        jdbc.queryForObject("select count(*) from outbox where fiche_id = ?", Integer.class, fiche))
                .toList();
    }

    @Test
    void each_mail_is_previewed_in_each_language_and_those_of_the_back_office_in_french_where_it_has_no_words() {
        Visitor administrator = visitors.with(Role.NATIONAL_ADMINISTRATOR, Role.EDITOR);
        String arabic = administrator
                .get("/operations/courriels/modeles?langue-du-courriel=ar")
                .body();
        assertThat(arabic)
                .contains("أكّد عنوان بريدك الإلكتروني", "بطاقات جديدة", "lang=\"ar\"")
                .contains("Votre fiche « {title} » est publiée", "العربية", "پښتو", "ትግርኛ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/operations/fiches/not-an-id",
                "/operations/fiches?id=not-an-id",
                "/operations/fiches/00000000-0000-0000-0000-000000000000",
                "/nothing-here"
            })
    void a_wrong_address_is_explained_without_any_trace_of_the_code(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.body()).contains("<p>").doesNotContain("Exception", "fr.repere", "\tat ");
    }

    @Test
    void every_answer_forbids_foreign_content_and_frames_and_sets_no_cookie() throws Exception {
        for (String path : List.of("/operations", "/nothing-here", "/actuator/health")) {
            var headers = get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'self'", "frame-ancestors 'none'");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void the_outbox_is_a_metric_and_the_configuration_is_none() throws Exception {
        failed("metric");
        for (String metric : List.of("pending", "lag", "failed")) {
            assertThat(editor.send(
                                    "/actuator/metrics/repere.outbox." + metric,
                                    HttpRequest.newBuilder().header("Accept", "application/json"))
                            .body())
                    .contains("\"value\":");
        }
        assertThat(get("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(get("/actuator/beans").statusCode()).isEqualTo(404);
    }

    private long failed(String error) {
        return jdbc.queryForObject("""
                insert into outbox (aggregate, fiche_id, version, attempts, next_attempt_at, last_error)
                values ('fiche', gen_random_uuid(), 1, 5, now() + interval '1 hour', ?) returning id\
                """, Long.class, error);
    }

    private UUID drafted(String localId) {
        Demarche draft = Demarche.draft(
                new Provenance("operations-test", localId, null, null, null),
                new FicheContent(
                        null,
                        Map.of(Language.FR, FicheText.titled("Demander la carte")),
                        new Classification(Theme.SANTE, List.of(), List.of()),
                        false,
                        null,
                        List.of(),
                        Criteria.NOT_STATED,
                        null,
                        null,
                        null),
                Instant.now());
        new TransactionTemplate(transactions).executeWithoutResult(status -> fiches.save(draft));
        return draft.id();
    }

    private String statusOf(UUID id) {
        return jdbc.queryForObject("select status from fiche where id = ?", String.class, id);
    }

    private HttpResponse<String> get(String path) {
        return editor.get(path);
    }

    private HttpResponse<String> post(String path) {
        return editor.post(path, Map.of());
    }
}

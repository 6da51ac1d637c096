package fr.repere.admin.writing.editor;

import static fr.repere.admin.writing.desk.Writers.complete;
import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.admin.AdminTest;
import fr.repere.admin.Visitor;
import fr.repere.admin.access.Role;
import fr.repere.admin.writing.content.Kind;
import fr.repere.admin.writing.desk.DraftDesk;
import fr.repere.admin.writing.desk.FicheDesk;
import fr.repere.admin.writing.desk.Writers;
import fr.repere.admin.writing.life.DraftState;
import fr.repere.admin.writing.store.Draft;
import fr.repere.admin.writing.store.Drafts;
import fr.repere.geodata.fiche.FicheStatus;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The editor as a browser without JavaScript uses it. */
@AdminTest
@Import(Writers.class)
class EditorPagesTest {

    @Autowired
    private Writers writers;

    @Autowired
    private DraftDesk desk;

    @Autowired
    private FicheDesk fiches;

    @Autowired
    private Drafts drafts;

    private Draft draftOf(Visitor visitor, UUID structure, String title) {
        return desk.begin(writers.person(visitor), UUID.randomUUID(), Kind.DISPOSITIF, structure, complete(title));
    }

    private static String path(Draft draft) {
        return "/espace/fiches/" + draft.id();
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private static String hidden(HttpResponse<String> page, String name) {
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        Matcher found = Pattern.compile("name=\"" + Pattern.quote(name) + "\" value=\"([^\"]*)\"")
                .matcher(page.body());
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> step(Visitor visitor, String path, String step, String reason) {
        String revision = hidden(visitor.get(path), "revision");
        return visitor.post(path + "/etape", Map.of("step", step, "revision", revision, "reason", reason));
    }

    @Test
    void a_fiche_is_written_sent_reviewed_and_published_by_forms_alone() {
        UUID structure = writers.structure("Les Amis du français", false);
        Visitor member = writers.member(structure);
        Visitor editor = writers.visitor(Role.EDITOR);

        HttpResponse<String> empty = member.get("/espace/fiches/nouvelle");
        String first = location(member.post(
                "/espace/fiches/nouvelle",
                Map.of(
                        "id",
                        hidden(empty, "id"),
                        "kind",
                        "dispositif",
                        "structure",
                        structure.toString(),
                        "title",
                        "Parler français le mardi")));
        String path = first.replace("/titre", "");
        save(member, first, Map.of("title", "Parler français le mardi", "brand", "", "summary", "Un atelier gratuit."));
        save(member, path + "/contenu", Map.of("what", "On parle en petit groupe.", "why", "Pour oser parler."));
        MultiValueMap<String, String> how = new LinkedMultiValueMap<>();
        how.add("how", "Appelez.");
        how.add("how", "Venez.");
        how.add("how", "");
        how.add("revision", hidden(member.get(path + "/etapes"), "revision"));
        assertThat(location(member.post(path + "/etapes", how))).endsWith("?verifier");
        save(member, path + "/themes", Map.of("main", "francais", "needs", "cours-de-francais"));
        save(
                member,
                path + "/lieux",
                Map.of(
                        "zoneKind",
                        "places",
                        "places.0.street",
                        "",
                        "places.0.city",
                        "Dijon",
                        "places.0.postalCode",
                        "21000",
                        "places.0.phone",
                        "0380000000"));
        assertThat(member.get(path + "/lieux?verifier").body()).contains("centre de la commune");

        assertThat(location(step(member, path, "submit", ""))).isEqualTo(path);
        assertThat(member.get("/espace/fiches").body()).contains("Parler français le mardi", "Envoyée");
        assertThat(location(step(editor, path, "take_into_review", ""))).isEqualTo(path);
        assertThat(location(step(editor, path, "publish", ""))).isEqualTo(path);

        Draft draft = drafts.get(UUID.fromString(path.substring("/espace/fiches/".length())));
        assertThat(fiches.get(writers.person(member), draft.ficheId()).status()).isEqualTo(FicheStatus.PUBLISHED);
        HttpResponse<String> history = member.get("/espace/fiches/historique/" + draft.ficheId());
        assertThat(history.body()).contains("Publiée", "Envoyée", "Commencée");
        assertThat(member.get("/espace/fiches/publiees/" + draft.ficheId()).body())
                .contains("Suspendre");
    }

    private static void save(Visitor visitor, String path, Map<String, String> fields) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        fields.forEach(form::add);
        form.add("revision", hidden(visitor.get(path), "revision"));
        assertThat(location(visitor.post(path, form))).isEqualTo(path + "?verifier");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/titre",
                "/contenu",
                "/etapes",
                "/public",
                "/lieux",
                "/pratique",
                "/themes",
                "/apercu",
                "/titre?verifier&langue=en"
            })
    void every_page_of_a_draft_opens_for_its_writer_and_for_nobody_else(String page) {
        Visitor writer = writers.visitor();
        Draft draft = draftOf(writer, null, "À moi");
        assertThat(writer.get(path(draft) + page).statusCode()).isEqualTo(200);
        assertThat(writers.visitor().get(path(draft) + page).statusCode()).isEqualTo(404);
    }

    @Test
    void a_draft_of_somebody_else_cannot_be_saved_moved_compared_or_restored() {
        Draft draft = draftOf(writers.visitor(), null, "Privée");
        Visitor other = writers.visitor();
        Map<String, String> fields = Map.of("revision", "1", "title", "Volée", "step", "submit", "version", "1");
        for (String path : new String[] {"/titre", "/etape", "/difference"}) {
            assertThat(other.post(path(draft) + path, fields).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(other.get("/espace/fiches/historique/" + draft.ficheId()).statusCode())
                .isEqualTo(404);
        assertThat(other.post("/espace/fiches/historique/" + draft.ficheId() + "/1/restaurer", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(drafts.get(draft.id()).title()).isEqualTo("Privée");
    }

    @Test
    void a_form_changes_the_fields_of_its_section_and_nothing_else_whatever_is_sent() {
        Visitor writer = writers.visitor();
        Draft draft = draftOf(writer, null, "Titre");
        save(
                writer,
                path(draft) + "/titre",
                Map.of("title", "Autre", "summary", "Court", "what", "glissé", "state", "published", "author", "x"));
        Draft saved = drafts.get(draft.id());
        assertThat(saved.title()).isEqualTo("Autre");
        assertThat(saved.content().texts().what())
                .isEqualTo(draft.content().texts().what());
        assertThat(saved.state()).isEqualTo(DraftState.DRAFT);
        assertThat(saved.author()).isEqualTo(draft.author());
    }

    @Test
    void the_second_of_two_who_save_is_shown_the_difference_and_can_still_save_their_words() {
        UUID structure = writers.structure("À plusieurs", false);
        Visitor one = writers.member(structure);
        Visitor other = writers.member(structure);
        Draft draft = draftOf(one, structure, "Commun");
        String revision = hidden(other.get(path(draft) + "/contenu"), "revision");
        save(one, path(draft) + "/contenu", Map.of("what", "Un atelier tous les lundis.", "why", "Utile."));

        assertThat(other.get(path(draft) + "/contenu").body()).contains("a aussi cette fiche ouverte");
        HttpResponse<String> conflict = other.post(
                path(draft) + "/contenu",
                Map.of("what", "Un atelier tous les mardis.", "why", "Utile.", "revision", revision));
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("<del>", "<ins>", "lundis", "mardis", "a enregistré cette fiche le");
        assertThat(drafts.get(draft.id()).content().texts().what()).isEqualTo("Un atelier tous les lundis.");

        Matcher present = Pattern.compile("name=\"revision\" value=\"(\\d+)\"").matcher(conflict.body());
        assertThat(present.find()).isTrue();
        other.post(
                path(draft) + "/contenu",
                Map.of("what", "Un atelier tous les mardis.", "why", "Utile.", "revision", present.group(1)));
        assertThat(drafts.get(draft.id()).content().texts().what()).isEqualTo("Un atelier tous les mardis.");
    }

    @Test
    void what_is_typed_is_saved_while_typing_and_hints_come_back() {
        Visitor writer = writers.visitor();
        Draft draft = draftOf(writer, null, "Automatique");
        HttpResponse<String> answer =
                auto(writer, draft, draft.revision(), "Veuillez+contacter+la+PEC+du+bénéficiaire.");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Revision")).contains("2");
        assertThat(answer.body())
                .contains("Veuillez", "bénéficiaire", "mot du métier")
                .doesNotContain("<html");
        HttpResponse<String> late = auto(writer, draft, draft.revision(), "Autre+chose");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("<ins>").doesNotContain("<html");
    }

    private static HttpResponse<String> auto(Visitor writer, Draft draft, long revision, String what) {
        return writer.send(
                path(draft) + "/contenu",
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("X-Autosave", "yes")
                        .POST(BodyPublishers.ofString("revision=" + revision + "&why=&what=" + what)));
    }

    @Test
    void an_incomplete_fiche_is_not_sent_and_the_page_says_what_is_missing_and_where() {
        Visitor writer = writers.visitor();
        HttpResponse<String> empty = writer.get("/espace/fiches/nouvelle");
        String path = location(writer.post(
                        "/espace/fiches/nouvelle",
                        Map.of("id", hidden(empty, "id"), "kind", "demarche", "title", "Obtenir une carte")))
                .replace("/titre", "");
        HttpResponse<String> refused = step(writer, path, "submit", "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("La fiche ne peut pas encore partir", "obligatoire", path + "/contenu");
    }

    @Test
    void a_refusal_without_a_reason_is_refused() {
        Visitor writer = writers.visitor();
        Visitor editor = writers.visitor(Role.EDITOR);
        String path = path(draftOf(writer, null, "À refuser"));
        step(writer, path, "submit", "");
        step(editor, path, "take_into_review", "");
        assertThat(step(editor, path, "refuse", " ").statusCode()).isEqualTo(422);
        assertThat(location(step(editor, path, "refuse", "Déjà publiée"))).isEqualTo(path);
        assertThat(writer.get(path).body()).contains("Déjà publiée", "Rouvrir");
    }

    @Test
    void an_address_that_changes_is_looked_up_again_and_is_not_published_unseen_when_nobody_knows_it() {
        Visitor writer = writers.visitor();
        Draft draft = draftOf(writer, null, "Déménagement");
        HttpResponse<String> page = writer.get(path(draft) + "/lieux");
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        for (String name : new String[] {
            "commune", "longitude", "latitude", "locatedAt", "locatedFor", "precision", "score", "point"
        }) {
            form.add("places.0." + name, hidden(page, "places.0." + name));
        }
        form.add("revision", hidden(page, "revision"));
        form.add("zoneKind", "places");
        form.add("places.0.street", "12 rue de Nulle Part");
        form.add("places.0.postalCode", "39100");
        form.add("places.0.city", "Dole");
        assertThat(location(writer.post(path(draft) + "/lieux", form))).endsWith("?verifier");
        var place = drafts.get(draft.id()).content().where().places().getFirst();
        assertThat(place.commune()).isEqualTo("39198");
        assertThat(place.longitude()).isNotEqualTo("5.0327");
        assertThat(place.point().isVouchedFor()).isFalse();
        assertThat(step(writer, path(draft), "submit", "").statusCode()).isEqualTo(422);
    }
}

package fr.repere.admin.review.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.admin.AdminTest;
import fr.repere.admin.Visitor;
import fr.repere.admin.Visitors;
import fr.repere.admin.access.People;
import fr.repere.admin.access.Role;
import fr.repere.admin.writing.content.DraftContent;
import fr.repere.admin.writing.content.DraftPlace;
import fr.repere.admin.writing.content.DraftTexts;
import fr.repere.admin.writing.content.DraftThemes;
import fr.repere.admin.writing.content.DraftWhere;
import fr.repere.admin.writing.content.Kind;
import fr.repere.admin.writing.content.PointState;
import fr.repere.admin.writing.desk.DraftDesk;
import fr.repere.admin.writing.life.DraftStep;
import fr.repere.admin.writing.store.Draft;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A dossier's way, as the departmental portal's questions tell it. */
@AdminTest
class DossierTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private People people;

    @Autowired
    private DraftDesk desk;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void a_deposit_is_confirmed_by_mail_and_its_state_can_be_followed_in_ones_space() {
        Visitor author = visitors.with(Role.ACCOUNT);
        Draft draft = sent(author, "Atelier couture");
        assertThat(mails(author)).containsExactly("draft.submitted");
        String page = author.get("/espace/dossiers/" + draft.id()).body();
        assertThat(page).contains("Atelier couture", "aria-current=\"step\"", "Elle attend un relecteur");
        assertThat(author.get("/espace/dossiers").body()).contains("Atelier couture");
        Visitor editor = visitors.with(Role.EDITOR);
        take(editor, draft, "take_into_review", "");
        assertThat(author.get("/espace/dossiers/" + draft.id()).body()).contains("Quelqu’un relit votre fiche");
    }

    @Test
    void the_reviewer_asks_the_person_answers_and_the_fiche_is_published() {
        Visitor author = visitors.with(Role.ACCOUNT);
        Visitor editor = visitors.with(Role.EDITOR);
        Draft draft = sent(author, "Cours du mardi");
        take(editor, draft, "take_into_review", "");
        HttpResponse<String> mute = take(editor, draft, "ask", " ");
        assertThat(mute.statusCode()).isEqualTo(422);
        assertThat(mute.body()).contains("aria-invalid=\"true\"", "Écrivez une raison");
        take(editor, draft, "ask", "Faut-il s’inscrire ?");
        assertThat(mails(author)).containsExactly("draft.submitted", "draft.question");
        assertThat(author.get("/espace/dossiers/" + draft.id()).body())
                .contains("Faut-il s’inscrire ?", "Votre réponse");

        author.post(
                "/espace/dossiers/" + draft.id() + "/message",
                Map.of("message", "Non, on vient quand on veut.", "revision", revision(draft)));
        assertThat(mails(editor)).containsExactly("dossier-answered");
        assertThat(editor.get("/relecture/dossiers/" + draft.id()).body()).contains("Non, on vient quand on veut.");
        assertThat(take(editor, draft, "publish", "").statusCode()).isEqualTo(302);
        assertThat(mails(author)).contains("draft.published");
        assertThat(author.get("/espace/dossiers/" + draft.id()).body()).contains("La fiche est publiée");
    }

    @Test
    void a_refused_document_is_replaced_and_the_mail_says_why() {
        Visitor author = visitors.with(Role.ACCOUNT);
        Visitor editor = visitors.with(Role.EDITOR);
        Draft draft = sent(author, "Bourse");
        take(editor, draft, "take_into_review", "");
        String path = "/espace/dossiers/" + draft.id() + "/pieces";
        assertThat(upload(author, path, "statuts.png", png(), null).statusCode())
                .isEqualTo(302);
        UUID file = file(draft, "received");
        editor.post(
                "/relecture/dossiers/" + draft.id() + "/pieces/" + file + "/refus",
                Map.of("raison", "Illisible, la page 2 manque."));
        assertThat(mails(author)).contains("dossier-file-refused");
        assertThat(plain(author))
                .contains("statuts.png", "Illisible, la page 2 manque.", "/espace/dossiers/" + draft.id());
        assertThat(author.get("/espace/dossiers/" + draft.id()).body())
                .contains("Illisible, la page 2 manque.", "Remplacer");
        assertThat(upload(author, path, "statuts2.png", png(), file).statusCode())
                .isEqualTo(302);
        assertThat(jdbc.queryForList(
                        "select state from dossier_file where draft_id = ? order by sent_at", String.class, draft.id()))
                .containsExactly("replaced", "received");
        assertThat(upload(author, path, "encore.png", png(), file).statusCode())
                .as("replaced twice")
                .isEqualTo(404);
    }

    @Test
    void only_pdf_and_pictures_are_taken_whatever_their_name() {
        Visitor author = visitors.with(Role.ACCOUNT);
        Draft draft = sent(author, "Pièces");
        String path = "/espace/dossiers/" + draft.id() + "/pieces";
        HttpResponse<String> refused = upload(
                author, path, "photo.png", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), null);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Seuls les PDF et les images", "aria-describedby=\"fichier-error\"");
        assertThat(upload(author, path, "vide.pdf", new byte[0], null).body()).contains("Aucun fichier n’est arrivé");
        assertThat(upload(author, path, "gros.png", new byte[11 * 1024 * 1024], null)
                        .statusCode())
                .isIn(413, 422);
        assertThat(jdbc.queryForObject("select count(*) from dossier_file where draft_id = ?", Long.class, draft.id()))
                .isZero();
    }

    @Test
    void a_file_leaves_with_headers_that_let_no_browser_run_it_and_to_nobody_else() {
        Visitor author = visitors.with(Role.ACCOUNT);
        Draft draft = sent(author, "Secret");
        upload(author, "/espace/dossiers/" + draft.id() + "/pieces", "a.png", png(), null);
        String path = "/espace/dossiers/" + draft.id() + "/pieces/" + file(draft, "received");
        HttpResponse<String> download = author.get(path);
        assertThat(download.statusCode()).isEqualTo(200);
        assertThat(download.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;");
        assertThat(download.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(download.headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'; frame-ancestors 'none'");
        assertThat(visitors.with(Role.ACCOUNT).get(path).statusCode()).isEqualTo(404);
        assertThat(visitors.anonymous().get(path).statusCode()).isEqualTo(302);
    }

    @Test
    void nobody_else_reads_writes_or_sends_into_a_dossier() {
        Visitor author = visitors.with(Role.ACCOUNT);
        Visitor stranger = visitors.with(Role.ACCOUNT);
        Draft draft = sent(author, "Privé");
        Draft other = sent(stranger, "Autre");
        upload(author, "/espace/dossiers/" + draft.id() + "/pieces", "a.png", png(), null);
        UUID file = file(draft, "received");
        String dossier = "/espace/dossiers/" + draft.id();
        assertThat(stranger.get(dossier).statusCode()).isEqualTo(404);
        assertThat(stranger.post(dossier + "/message", Map.of("message", "x")).statusCode())
                .isEqualTo(404);
        assertThat(stranger.post(dossier + "/accord", Map.of("accord", "oui")).statusCode())
                .isEqualTo(404);
        assertThat(upload(stranger, dossier + "/pieces", "a.png", png(), null).statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/espace/dossiers/" + other.id() + "/pieces/" + file)
                        .statusCode())
                .isEqualTo(404);
        assertThat(upload(stranger, "/espace/dossiers/" + other.id() + "/pieces", "a.png", png(), file)
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/relecture/dossiers/" + draft.id()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void files_that_reviewers_send_are_found_under_my_received_documents() {
        Visitor author = visitors.with(Role.ACCOUNT);
        Visitor editor = visitors.with(Role.EDITOR);
        Draft draft = sent(author, "Avec guide");
        upload(editor, "/relecture/dossiers/" + draft.id() + "/pieces", "guide.png", png(), null);
        assertThat(mails(author)).contains("dossier-document");
        assertThat(author.get("/espace/documents").body()).contains("guide.png", "Avec guide");
        assertThat(author.get("/espace/dossiers/" + draft.id() + "/pieces/" + file(draft, "received"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(visitors.with(Role.ACCOUNT).get("/espace/documents").body()).doesNotContain("guide.png");
    }

    @Test
    void notes_among_reviewers_are_never_shown_to_the_person() {
        Visitor author = visitors.with(Role.ACCOUNT);
        Visitor editor = visitors.with(Role.EDITOR);
        Draft draft = sent(author, "Discret");
        editor.post(
                "/relecture/dossiers/" + draft.id() + "/message",
                Map.of("message", "À vérifier avec la DDETS", "note", "true"));
        assertThat(editor.get("/relecture/dossiers/" + draft.id()).body()).contains("À vérifier avec la DDETS");
        assertThat(author.get("/espace/dossiers/" + draft.id()).body()).doesNotContain("DDETS");
        assertThat(mails(author)).containsExactly("draft.submitted");
    }

    @Test
    void a_structure_accepts_what_somebody_from_outside_wrote_for_it_before_anybody_reviews_it() {
        Visitor author = visitors.with(Role.ACCOUNT);
        Visitor member = visitors.with(Role.ACCOUNT);
        UUID structure = UUID.randomUUID();
        jdbc.update(
                "insert into structure (id, source, local_id, name) values (?, 'dossier-test', ?, 'Maison')",
                structure,
                structure.toString());
        visitors.seat(member.id(), structure, false);
        Draft draft = sent(author, "Écrite du dehors", structure);
        Visitor editor = visitors.with(Role.EDITOR);
        assertThat(take(editor, draft, "take_into_review", "").statusCode()).isEqualTo(422);
        assertThat(member.get("/espace/dossiers").body()).contains("Écrite du dehors");
        member.post("/espace/dossiers/" + draft.id() + "/accord", Map.of("accord", "oui", "revision", revision(draft)));
        assertThat(mails(author)).contains("draft.accepted");
        assertThat(take(editor, draft, "take_into_review", "").statusCode()).isEqualTo(302);
    }

    @Test
    void the_queue_is_filtered_by_where_what_and_how_long() {
        Visitor author = visitors.with(Role.ACCOUNT);
        Visitor editor = visitors.with(Role.EDITOR);
        String title = "File " + UUID.randomUUID();
        Draft draft = sent(author, title);
        assertThat(editor.get("/relecture?departement=21&theme=francais&type=dispositif&etat=submitted")
                        .body())
                .contains(title);
        assertThat(editor.get("/relecture?departement=39").body()).doesNotContain(title);
        assertThat(editor.get("/relecture?theme=sante").body()).doesNotContain(title);
        assertThat(editor.get("/relecture?type=demarche").body()).doesNotContain(title);
        assertThat(editor.get("/relecture?etat=in_review").body()).doesNotContain(title);
        assertThat(editor.get("/relecture?age=7").body()).doesNotContain(title);
        assertThat(editor.get("/relecture?miens=true").body()).doesNotContain(title);
        jdbc.update("update fiche_draft set state_since = now() - interval '8 days' where id = ?", draft.id());
        assertThat(editor.get("/relecture?age=7").body()).contains(title, "Depuis 8 jours");
        take(editor, draft, "take_into_review", "");
        assertThat(editor.get("/relecture?miens=true").body()).contains(title);
        assertThat(editor.get("/relecture?departement=%27%3B--&theme=%25&age=x&page=-3")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_changes_of_a_published_fiche_is_shown_word_by_word() {
        Visitor author = visitors.with(Role.ACCOUNT);
        Visitor editor = visitors.with(Role.EDITOR);
        Draft draft = sent(author, "Cours de conversation");
        take(editor, draft, "take_into_review", "");
        take(editor, draft, "publish", "");
        var person = people.find(author.id()).orElseThrow();
        Draft change = desk.change(person, draft.ficheId());
        Draft saved = desk.save(
                person,
                change.id(),
                change.revision(),
                content -> content.with(new DraftTexts(
                        content.texts().title(),
                        content.texts().brand(),
                        "Des cours de français payants.",
                        content.texts().what(),
                        content.texts().why(),
                        content.texts().how(),
                        null,
                        null)));
        desk.take(person, saved.id(), saved.revision(), DraftStep.SUBMIT, "");
        assertThat(editor.get("/relecture/dossiers/" + change.id()).body())
                .containsPattern("<del>.*gratuits.*</del>")
                .containsPattern("<ins>.*payants.*</ins>");
    }

    @Test
    void a_reviewer_sees_that_the_public_has_it_already() {
        Visitor author = visitors.with(Role.ACCOUNT);
        Visitor editor = visitors.with(Role.EDITOR);
        String title = "Atelier couture " + UUID.randomUUID();
        Draft first = sent(author, title);
        take(editor, first, "take_into_review", "");
        take(editor, first, "publish", "");
        Draft again = sent(author, title + " !");
        assertThat(editor.get("/relecture/dossiers/" + again.id()).body())
                .contains("Déjà publié", "même adresse", "même téléphone");
        assertThat(author.get("/espace/dossiers/" + again.id()).body()).doesNotContain("Déjà publié");
    }

    private Draft sent(Visitor author, String title) {
        return sent(author, title, null);
    }

    private Draft sent(Visitor author, String title, @Nullable UUID structure) {
        var person = people.find(author.id()).orElseThrow();
        Draft draft = desk.begin(person, UUID.randomUUID(), Kind.DISPOSITIF, structure, complete(title));
        return desk.take(person, draft.id(), draft.revision(), DraftStep.SUBMIT, "");
    }

    private HttpResponse<String> take(Visitor editor, Draft draft, String step, String reason) {
        return editor.post(
                "/relecture/dossiers/" + draft.id() + "/etape",
                Map.of("etape", step, "revision", revision(draft), "raison", reason));
    }

    private String revision(Draft draft) {
        return String.valueOf(
                jdbc.queryForObject("select revision from fiche_draft where id = ?", Long.class, draft.id()));
    }

    private UUID file(Draft draft, String state) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select id from dossier_file where draft_id = ? and state = ?", UUID.class, draft.id(), state));
    }

    private List<String> mails(Visitor visitor) {
        return jdbc.queryForList("select kind from mail where recipient = ? order by id", String.class, visitor.mail());
    }

    private String plain(Visitor visitor) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select plain from mail where recipient = ? order by id desc limit 1", String.class, visitor.mail()));
    }

    private static HttpResponse<String> upload(
            Visitor visitor, String path, String name, byte[] content, @Nullable UUID replaces) {
        String boundary = "----dossier-test";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (replaces != null) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"remplace\"\r\n\r\n"
                            + replaces + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"" + name
                        + "\"\r\nContent-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return visitor.send(
                path,
                HttpRequest.newBuilder()
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static byte[] png() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static DraftContent complete(String title) {
        DraftPlace place = new DraftPlace(
                "Maison des associations",
                "2 rue des Corroyeurs",
                "21000",
                "Dijon",
                "21231",
                null,
                "5.0327",
                "47.3192",
                "address",
                "0.95",
                PointState.FOUND,
                "2 rue des Corroyeurs, 21000 Dijon",
                "03 80 00 00 00",
                null,
                Map.of("Mo", "9h-12h"),
                null,
                false);
        return new DraftContent(
                new DraftTexts(
                        title,
                        null,
                        "Des cours de français gratuits.",
                        "Un atelier par semaine.",
                        "Pour parler français.",
                        List.of("Appelez.", "Venez."),
                        null,
                        null),
                new DraftThemes("francais", List.of(), List.of("cours-de-francais")),
                new DraftWhere(false, List.of(place), null, null, null),
                null);
    }
}

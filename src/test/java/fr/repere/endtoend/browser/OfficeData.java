package fr.repere.endtoend.browser;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import fr.repere.endtoend.Member;
import fr.repere.endtoend.Office;
import fr.repere.endtoend.Stack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * People with something on each of their pages: a structure with members, drafts in several states, dossiers, what is kept, a translation
 * in work, imports, duplicates, a report. All of it made by the forms, but what comes from elsewhere.
 */
final class OfficeData {

    private static final String PREFIX = "pages-" + UUID.randomUUID().toString().substring(0, 8);

    final Member author;
    final Member newcomer;
    final Member translator;
    final Member national;
    /** Names in paths of pages, and what stands for them. */
    final Map<String, String> ids = new LinkedHashMap<>();

    private final Stack stack;
    private final Office office;

    private OfficeData(Stack stack) {
        this.stack = stack;
        this.office = stack.office();
        author = Member.signedIn(stack, mail("autrice"), "21");
        newcomer = Member.signedIn(stack, mail("arrivant"));
        translator = Member.with(stack, mail("traductrice"), "TRANSLATOR", "uk");
        national = Member.with(stack, mail("nationale"), "NATIONAL_ADMINISTRATOR");
    }

    static OfficeData in(Stack stack, Chromium chromium) {
        OfficeData data = new OfficeData(stack);
        data.accounts();
        data.structures();
        data.fiches();
        data.kept();
        data.translation();
        data.imports(chromium);
        data.rounds();
        return data;
    }

    private void accounts() {
        office.text(
                "update account set step = '/inscription/prenom', goal = 'translate' where mail = ? returning mail",
                newcomer.address());
        newcomer.post("/mot-de-passe", Map.of("mail", newcomer.address()));
        ids.put("reset", office.link(newcomer.address(), "password-reset"));
        author.post("/profil/adresse", Map.of("mail", mail("autrement"), "present", ""));
        ids.put("mail", office.link(mail("autrement"), "change-mail"));
        ids.put("account", one("select id::text from account where mail = ?", author.address()));
        ids.put("confirm", confirmation());
    }

    /** The link that proves the address of somebody who just signed up by password. */
    private String confirmation() {
        Member nobody = Member.stranger(stack, mail("nouvelle"));
        nobody.post("/inscription", Map.of("mail", nobody.address()));
        nobody.post("/inscription/mot-de-passe", Map.of("password", "quatre mots sans lien"));
        nobody.post("/inscription/prenom", Map.of("newsletter", "false"));
        nobody.post("/inscription/partenaire", Map.of("partner", "none"));
        nobody.post("/inscription/objectif", Map.of("goal", "favourites"));
        nobody.post("/inscription/departements", Map.of());
        return office.link(nobody.address(), "confirm-mail");
    }

    private void structures() {
        String name = declared(author, "Maison des langues " + PREFIX);
        declared(author, "Antenne de quartier " + PREFIX);
        ids.put("structure", name);
        author.post("/espace/structures/courante", Map.of("structure", name, "suite", "/espace"));
        author.post("/espace/structures/" + name + "/invitations", Map.of("mail", mail("invitee")));
        author.post("/espace/structures/" + name + "/partages", Map.of());
        Member colleague = Member.signedIn(stack, mail("collegue"));
        colleague.post(
                "/espace/structures/" + name + "/demande",
                Map.of("function", "bénévole", "message", "Je tiens la permanence du jeudi."));
        ids.put("invitation", office.link(mail("invitee"), "structure-invitation"));
        ids.put("foreign", declared(colleague, "Amicale du port " + PREFIX));
    }

    private String declared(Member by, String name) {
        by.post(
                "/espace/structures",
                Map.of(
                        "reason", "association de bénévoles sans salarié",
                        "name", name,
                        "type", "association",
                        "postalCode", "21000"));
        return one("select id::text from structure where name = ?", name);
    }

    private void fiches() {
        ids.put(
                "draft",
                Deposit.written(author, ids.get("structure"), "Atelier du jeudi " + PREFIX)
                        .draft()
                        .toString());
        Deposit asked = Deposit.sent(author, ids.get("structure"), "Café des langues " + PREFIX);
        asked.reviewed(national, "take_into_review", "");
        asked.reviewed(national, "ask", "Faut-il s’inscrire avant de venir ?");
        file(asked, "writer", "refused", "La page 2 manque.");
        file(asked, "reviewer", "received", null);
        ids.put("dossier", asked.draft().toString());
        String first = published("Parler le mardi soir " + PREFIX);
        ids.put("fiche", first);
        ids.put("twin", published("Parler le mardi soir " + PREFIX));
        changed(first);
        ids.put(
                "line",
                one("select max(id)::text from fiche_history where fiche_id = ?::uuid and content is not null", first));
        office.text(
                "insert into report (id, fiche_id, fiche_version, language, kind, message, reported_at)"
                        + " values (gen_random_uuid(), ?::uuid, 0, 'fr', 'phone', 'Le numéro ne répond plus.', now()) returning kind",
                first);
    }

    private String published(String title) {
        Deposit deposit = Deposit.sent(author, ids.get("structure"), title);
        deposit.reviewed(national, "take_into_review", "");
        deposit.reviewed(national, "publish", "");
        return deposit.fiche(office);
    }

    /** A change of the author's that somebody of the national team overtook. */
    private void changed(String fiche) {
        Deposit theirs = change(author, fiche);
        theirs.save("titre", Map.of("title", theirs.title(), "summary", "Trois heures par semaine."));
        Deposit other = change(national, fiche);
        other.save("contenu", Map.of("what", "On parle, on lit et on écrit.", "why", "Pour oser parler."));
        other.step("publish_at_once", "");
        ids.put("overtaken", theirs.draft().toString());
    }

    private Deposit change(Member by, String fiche) {
        by.post("/espace/fiches/publiees/" + fiche + "/modifier", Map.of());
        String draft = one(
                "select id::text from fiche_draft where fiche_id = ?::uuid and state = 'draft' order by created_at desc limit 1",
                fiche);
        return new Deposit(by, UUID.fromString(draft), "Parler le mardi soir " + PREFIX);
    }

    private void file(Deposit deposit, String side, String state, String reason) {
        office.text(
                "insert into dossier_file (id, draft_id, side, name, kind, size, stored_name, state, reason, sent_by, sent_name, sent_at)"
                        + " values (gen_random_uuid(), ?::uuid, ?, 'statuts.pdf', 'PDF', 20000, gen_random_uuid()::text, ?, ?,"
                        + " gen_random_uuid(), 'camille', now()) returning name",
                deposit.draft().toString(),
                side,
                state,
                reason);
    }

    private void kept() {
        String slug = one("select slug from fiche where id = ?::uuid", ids.get("fiche"));
        ids.put("slug", slug);
        author.post("/espace/favoris", Map.of("fiche", slug, "note", "À donner aux familles"));
        author.post(
                "/espace/recherches", Map.of("query", "q=francais", "name", "Cours à Dijon", "frequency", "weekly"));
        author.post("/espace/selections", Map.of("fiche", slug, "name", "Premiers jours"));
        ids.put("stop", office.link(author.address(), "alert-on"));
    }

    private void translation() {
        String path = "/traduction/uk/" + ids.get("fiche");
        translator.post(path + "/commencer", Map.of());
        translator.post(path, Map.of("action", "enregistrer", "text.title", "Розмови щовівторка"));
    }

    private void imports(Chromium chromium) {
        String source = PREFIX + "-source";
        ids.put("import", sent(chromium, "repere", "fiches.json", """
                {"source": "%s", "fiches": [{"id": "a", "kind": "dispositif", "texts": {"fr": {"title": "Cours"}},
                 "mainTheme": "francais", "places": [{"commune": "21231"}]}]}""".formatted(source)));
        ids.put("table", sent(chromium, "csv", "lieux.csv", "Code;Nom;CP;Ville\n1;Médiathèque;21000;Dijon\n"));
        ids.put("source", one("select name from source order by name limit 1"));
    }

    private String sent(Chromium chromium, String kind, String name, String content) {
        try (Visitor visitor = SignedIn.on(chromium, national, Visitor.DESK)) {
            visitor.context()
                    .request()
                    .post(
                            national.site() + "/imports",
                            RequestOptions.create()
                                    .setHeader("Sec-Fetch-Site", "same-origin")
                                    .setMultipart(FormData.create()
                                            .set("kind", kind)
                                            .set(
                                                    "files",
                                                    new FilePayload(
                                                            name,
                                                            "application/octet-stream",
                                                            content.getBytes(StandardCharsets.UTF_8)))));
        }
        return one(
                "select id::text from import_job where files::text like ? order by created_at desc limit 1",
                "%" + name + "%");
    }

    /** What comes by night: the question whether a fiche is still true, and two that look like one another. */
    private void rounds() {
        office.text(
                "update fiche set next_verification_on = current_date - 1 where id = ?::uuid returning slug",
                ids.get("twin"));
        national.post("/operations/travaux", Map.of("name", "FreshnessJob.run"));
        ids.put("due", office.link(author.address(), "freshness-due"));
        List<String> pair =
                Stream.of(ids.get("fiche"), ids.get("twin")).sorted().toList();
        office.text(
                "insert into duplicate_pair (first_id, second_id, score, signs, found_at) values (?::uuid, ?::uuid, 70,"
                        + " '[{\"sign\": \"title\", \"points\": 45, \"detail\": \"100 %\"}, {\"sign\": \"address\", \"points\": 25, \"detail\": \"\"}]',"
                        + " now()) returning state",
                pair.get(0), pair.get(1));
        ids.put("pair", pair.get(0) + "/" + pair.get(1));
        await("an import that was looked at")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> office.text(
                                "select state from import_job where id = ?::uuid and state not in ('TO_PREVIEW', 'PREVIEWING')",
                                ids.get("import")),
                        Optional::isPresent);
    }

    private String one(String sql, String... values) {
        return office.text(sql, values).orElseThrow(() -> new AssertionError("nothing found: " + sql));
    }

    private static String mail(String who) {
        return PREFIX + "-" + who + "@exemple.test";
    }
}

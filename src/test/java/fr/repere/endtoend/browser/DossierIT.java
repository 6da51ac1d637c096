package fr.repere.endtoend.browser;

import static fr.repere.endtoend.browser.Hands.follow;
import static fr.repere.endtoend.browser.Hands.heading;
import static fr.repere.endtoend.browser.Hands.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.repere.endtoend.Member;
import fr.repere.endtoend.Office;
import fr.repere.endtoend.Stack;
import fr.repere.endtoend.Telephone;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** « Les démarches » of seed 003: an association deposits a fiche with a telephone, and follows it until the public finds it. */
@ExtendWith({Stack.Extension.class, Chromium.Extension.class})
class DossierIT {

    private final Axe axe = new Axe();

    @Test
    void des_que_vous_deposez_une_demande_un_courriel_de_confirmation_est_envoye(Stack stack, Chromium chromium) {
        Member author = Member.signedIn(stack, someMail(), "21");
        String title = someTitle();
        try (Visitor visitor = SignedIn.on(chromium, author, Visitor.PHONE)) {
            Page page = visitor.open("/espace/fiches");
            Writing.throughAllParts(page, title, this::clear);
            press(page, "Envoyer pour relecture");

            page.navigate(author.site() + "/boite");
            follow(page, "Nous avons bien reçu la fiche « " + title);
            assertThat(page.locator("main").innerText()).contains(author.address());
            assertThat(stack.office().mail(author.address(), "draft.submitted"))
                    .contains(title, "suivre son état à tout moment");
            visitor.open(stack.office().link(author.address(), "draft.submitted"));
            assertThat(page.locator("main").innerText()).contains(title, "Votre fiche est arrivée");
        }
    }

    @Test
    void au_cours_de_l_instruction_des_informations_complementaires_sont_demandees_et_un_courriel_invite_a_repondre(
            Stack stack, Chromium chromium) {
        Member author = Member.signedIn(stack, someMail(), "21");
        String reviewer = someMail();
        Deposit deposit = Deposit.sent(author, Deposit.ALONE, someTitle());
        try (Visitor office = Visitor.on(chromium, stack.office().url(), Visitor.DESK);
                Visitor phone = SignedIn.on(chromium, author, Visitor.PHONE)) {
            Page desk = arrive(office, stack, reviewer);
            follow(desk, "Relecture");
            clear(desk);
            follow(desk, deposit.title());
            clear(desk);
            press(desk, "Prendre en charge");
            Page page = phone.open(deposit.dossier());
            assertThat(page.locator("main").innerText()).contains("Quelqu’un relit votre fiche");
            desk.getByLabel("Votre question, ou la raison du refus").fill("Faut-il s’inscrire avant de venir ?");
            press(desk, "Demander une précision");
            assertThat(desk.locator("main").innerText()).contains("Question envoyée");

            assertThat(stack.office().mail(author.address(), "draft.question"))
                    .contains("Faut-il s’inscrire avant de venir ?");
            phone.open(stack.office().link(author.address(), "draft.question"));
            phone.open(deposit.dossier());
            assertThat(page.locator("main").innerText()).contains("Le relecteur attend une réponse");
            clear(page);
            page.getByLabel("Votre réponse").fill("Non, on vient quand on veut.");
            press(page, "Envoyer la réponse");
            assertThat(page.locator("[aria-current=step]").innerText()).contains("Relecture");
            clear(page);

            office.open(stack.office().link(reviewer, "dossier-answered"));
            assertThat(desk.locator("main").innerText()).contains("Non, on vient quand on veut.");
            clear(desk);
        }
    }

    @Test
    void choisir_un_fichier_pdf_ou_image_et_remplacez_les_pieces_rejetees_en_fonction_du_message(
            Stack stack, Chromium chromium) {
        Member author = Member.signedIn(stack, someMail(), "21");
        Member reviewer = Member.with(stack, someMail(), "EDITOR");
        Deposit deposit = Deposit.sent(author, Deposit.ALONE, someTitle());
        try (Visitor office = SignedIn.on(chromium, reviewer, Visitor.DESK);
                Visitor phone = SignedIn.on(chromium, author, Visitor.PHONE)) {
            Page page = phone.open("/espace/dossiers");
            clear(page);
            follow(page, deposit.title());
            page.getByLabel("Joindre un document").setInputFiles(pdf("statuts.pdf"));
            press(page, "Envoyer le document");
            assertThat(page.locator("main").innerText()).contains("statuts.pdf", "Document envoyé");
            clear(page);

            Page desk = office.open("/relecture/dossiers/" + deposit.draft());
            desk.getByLabel("Pourquoi refuser « statuts.pdf » ?").fill("La page 2 manque.");
            clear(desk);
            press(desk, "Refuser ce document");
            assertThat(desk.locator("main").innerText()).contains("la personne peut le remplacer");

            assertThat(stack.office().mail(author.address(), "dossier-file-refused"))
                    .contains("statuts.pdf", "La page 2 manque.");
            phone.open(stack.office().link(author.address(), "dossier-file-refused"));
            assertThat(page.locator("main").innerText()).contains("La page 2 manque.");
            clear(page);
            page.getByLabel("Document qui remplace « statuts.pdf »").setInputFiles(pdf("statuts-complets.pdf"));
            press(page, "Remplacer");
            assertThat(page.locator("main").innerText()).contains("Document remplacé", "statuts-complets.pdf");
            clear(page);
            desk.reload();
            assertThat(desk.locator("main").innerText()).contains("statuts-complets.pdf", "Remplacé");
        }
    }

    @Test
    void seuls_les_formats_pdf_et_image_sont_autorises_and_the_page_says_how_to_convert(
            Stack stack, Chromium chromium) {
        Member author = Member.signedIn(stack, someMail(), "21");
        Deposit deposit = Deposit.sent(author, Deposit.ALONE, someTitle());
        try (Visitor phone = SignedIn.on(chromium, author, Visitor.PHONE)) {
            Page page = phone.open(deposit.dossier());
            page.getByLabel("Joindre un document")
                    .setInputFiles(new FilePayload(
                            "photo.png", "image/png", "<html>pas une image".getBytes(StandardCharsets.UTF_8)));
            press(page, "Envoyer le document");
            assertThat(page.locator("#fichier-error").innerText())
                    .contains("Seuls les PDF et les images", "Enregistrez votre document en PDF");
            assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("fichier");
            clear(page);
        }
    }

    @Test
    void mes_documents_recus_hold_the_files_that_the_team_sent(Stack stack, Chromium chromium) {
        Member author = Member.signedIn(stack, someMail(), "21");
        Member reviewer = Member.with(stack, someMail(), "EDITOR");
        Deposit deposit = Deposit.sent(author, Deposit.ALONE, someTitle());
        try (Visitor office = SignedIn.on(chromium, reviewer, Visitor.DESK);
                Visitor phone = SignedIn.on(chromium, author, Visitor.PHONE)) {
            Page desk = office.open("/relecture/dossiers/" + deposit.draft());
            desk.getByLabel("Envoyer un document à la personne").setInputFiles(pdf("guide.pdf"));
            press(desk, "Envoyer ce document");
            assertThat(stack.office().mail(author.address(), "dossier-document"))
                    .contains("guide.pdf");

            Page page = phone.open("/espace/dossiers");
            follow(page, "Mes documents reçus");
            clear(page);
            var download = page.waitForDownload(() -> follow(page, "guide.pdf"));
            assertThat(download.suggestedFilename()).isEqualTo("guide.pdf");
            assertThat(download.failure()).isNull();
        }
    }

    @Test
    void suivre_a_tout_moment_l_avancement_de_vos_demarches_until_the_public_finds_the_fiche(
            Stack stack, Chromium chromium) {
        Member author = Member.signedIn(stack, someMail(), "21");
        Member reviewer = Member.with(stack, someMail(), "EDITOR");
        Deposit deposit = Deposit.sent(author, Deposit.ALONE, someTitle());
        try (Visitor office = SignedIn.on(chromium, reviewer, Visitor.DESK);
                Visitor phone = SignedIn.on(chromium, author, Visitor.PHONE)) {
            Page page = phone.open(deposit.dossier());
            assertThat(page.locator("main").innerText()).contains("Elle attend un relecteur");
            Page desk = office.open("/relecture/dossiers/" + deposit.draft());
            press(desk, "Prendre en charge");
            page.reload();
            assertThat(page.locator("main").innerText()).contains("Quelqu’un relit votre fiche");
            press(desk, "Publier");
            assertThat(desk.locator("main").innerText()).contains("Fiche publiée");
            clear(desk);
            page.reload();
            assertThat(page.locator("main").innerText()).contains("La fiche est publiée");
            clear(page);
            assertThat(stack.office().mail(author.address(), "draft.published")).contains(deposit.title());
        }
        stack.awaitIndexed();
        try (Visitor reader = Visitor.on(chromium, stack.site(), Visitor.PHONE)) {
            Page page =
                    reader.open("/fr/recherche?lieu=dijon&q=" + deposit.title().replace(' ', '+'));
            page.locator("#hits h3 a").first().click();
            assertThat(heading(page)).isEqualTo(deposit.title());
            assertThat(page.locator("main").innerText()).contains("Appelez pour connaître les jours.");
        }
    }

    @Test
    void demarches_a_la_une_are_chosen_and_ordered_by_the_national_team(Stack stack, Chromium chromium) {
        Office office = stack.office();
        Member national = Member.with(stack, someMail(), "NATIONAL_ADMINISTRATOR");
        String title = "Demander sa première carte de résident";
        String fiche = office.text(
                        "select f.id::text from fiche f join fiche_text t on t.fiche_id = f.id and t.language = 'fr'"
                                + " where t.title like ? and f.status = 'PUBLISHED'",
                        title + "%")
                .orElseThrow();
        try (Visitor visitor = SignedIn.on(chromium, national, Visitor.DESK)) {
            Page page = visitor.open("/operations");
            follow(page, "Démarches à la une");
            clear(page);
            page.locator("#fiche").fill(office.url() + "/operations/fiches/" + fiche);
            press(page, "Ajouter");
            assertThat(page.locator("main ol").innerText()).contains(title);
            clear(page);
        }
    }

    /** Somebody who was just given the right to review: by code, then with the second factor that this right asks for. */
    private Page arrive(Visitor visitor, Stack stack, String mail) {
        Member.signedIn(stack, mail);
        stack.office().grant(mail, "EDITOR");
        visitor.open("/?langue=fr");
        Page page = visitor.open("/connexion");
        page.getByLabel("Adresse électronique").fill(mail);
        press(page, "Recevoir un code par courriel");
        page.getByLabel("Code reçu par courriel").fill(stack.office().code(mail));
        press(page, "Continuer");
        page.getByLabel("Code de l’application").fill(Telephone.codeOf(page.content()));
        clear(page);
        press(page, "Continuer");
        return page;
    }

    private void clear(Page page) {
        assertThat(axe.violations(page)).as(page.url()).isEmpty();
    }

    private static FilePayload pdf(String name) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(bytes);
            return new FilePayload(name, "application/pdf", bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String someTitle() {
        return "Parler le mardi " + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String someMail() {
        return "dossier-" + UUID.randomUUID() + "@exemple.test";
    }
}

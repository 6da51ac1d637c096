package fr.repere.endtoend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.repere.endtoend.Office;
import fr.repere.endtoend.Stack;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each numbered step of « Créer un compte » (seed 000), in a browser, by the words that a reader sees. */
@ExtendWith({Stack.Extension.class, Chromium.Extension.class})
class CreateAccountIT {

    private static final String PASSWORD = "quatre mots sans lien";

    @Test
    void cliquez_sur_inscription_puis_1_indiquez_votre_adresse_email(Stack stack, Chromium chromium) {
        try (Visitor visitor = french(stack, chromium, Visitor.PHONE)) {
            Page page = visitor.open("/");
            page.getByRole(AriaRole.BANNER).getByText("Créer un compte").click();
            page.getByLabel("Adresse électronique").fill("pas une adresse");
            press(page, "Continuer");
            assertThat(page.locator("#mail-error").textContent()).contains("nom@domaine.fr");
            assertThat(page.locator("#mail").inputValue()).isEqualTo("pas une adresse");
            page.getByLabel("Adresse électronique").fill(someMail());
            press(page, "Continuer");
            assertThat(heading(page)).isEqualTo("Choisissez un mot de passe");
        }
    }

    @Test
    void saisissez_un_mot_de_passe_whose_rules_stand_before_the_field(Stack stack, Chromium chromium) {
        try (Visitor visitor = french(stack, chromium, Visitor.PHONE)) {
            Page page = address(visitor, someMail());
            assertThat(page.locator("#rules").boundingBox().y)
                    .isLessThan(page.locator("#password").boundingBox().y);
            page.getByLabel("Mot de passe", new Page.GetByLabelOptions().setExact(true))
                    .fill("trop court");
            press(page, "Continuer");
            assertThat(page.locator("#password-error").textContent()).contains("12 caractères");
            assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("password");
        }
    }

    @Test
    void
            selectionnez_vos_preferences_1_structures_partenaires_2_ce_que_vous_souhaitez_faire_3_pseudonyme_4_departement_then_a_mail_confirms(
                    Stack stack, Chromium chromium) {
        Axe axe = new Axe();
        String mail = someMail();
        try (Visitor visitor = french(stack, chromium, Visitor.PHONE)) {
            Page page = address(visitor, mail);
            page.getByLabel("Mot de passe", new Page.GetByLabelOptions().setExact(true))
                    .fill(PASSWORD);
            press(page, "Continuer");
            assertThat(page.locator("#firstName-hint").textContent()).contains("n’est pas public");
            page.getByLabel("Prénom").fill("Ana");
            press(page, "Continuer");
            assertThat(page.locator("#newsletter-error").textContent()).contains("oui ou non");
            choose(page, "Non");
            assertThat(axe.violations(page)).isEmpty();
            press(page, "Continuer");

            choose(page, "Aucune de ces structures");
            press(page, "Continuer");
            choose(page, "Traduire une fiche");
            assertThat(axe.violations(page)).isEmpty();
            press(page, "Continuer");
            assertThat(heading(page)).contains("Vos langues de traduction");
            page.getByText("Ukrainien").click();
            press(page, "Continuer");
            page.getByLabel("Pseudonyme").fill(mail);
            press(page, "Continuer");
            assertThat(page.locator("#pseudonym-error").textContent()).contains("adresse électronique");
            page.getByLabel("Pseudonyme").fill("ana-" + mail.substring(4, 12));
            press(page, "Continuer");

            assertThat(page.locator("#departements-hint").textContent())
                    .contains("démarches nationales restent toujours visibles");
            page.getByLabel("Départements où chercher")
                    .selectOption(List.of("21", "71").toArray(String[]::new));
            assertThat(axe.violations(page)).isEmpty();
            press(page, "Valider");
            assertThat(heading(page)).isEqualTo("Confirmez votre adresse");

            visitor.open(stack.office().link(mail, "confirm-mail"));
            press(page, "Confirmer mon adresse");
            assertThat(heading(page)).isEqualTo("Bonjour Ana");
            assertThat(stack.office().mail(mail, "welcome")).contains("Votre compte est créé");
            assertThat(axe.violations(page)).isEmpty();
        }
    }

    @Test
    void se_connecter_a_nouveau_by_password_and_by_code(Stack stack, Chromium chromium) {
        String mail = someMail();
        Office office = stack.office();
        try (Visitor visitor = french(stack, chromium, Visitor.DESK)) {
            Page page = visitor.open("/connexion");
            page.getByLabel("Adresse électronique").fill(mail);
            press(page, "Recevoir un code par courriel");
            page.getByLabel("Code reçu par courriel").fill(office.code(mail));
            press(page, "Continuer");
            choose(page, "Non");
            press(page, "Continuer");
            choose(page, "Réseau de démonstration");
            press(page, "Continuer");
            choose(page, "Recenser mon dispositif");
            press(page, "Continuer");
            assertThat(heading(page))
                    .as("a partner's member needs no pseudonym")
                    .contains("Vos départements");
            press(page, "Valider");
            assertThat(page.url()).endsWith("/espace");

            page.getByText("Se déconnecter").click();
            visitor.open("/connexion?suite=/espace");
            page.getByLabel("Adresse électronique").fill(mail);
            press(page, "Recevoir un code par courriel");
            page.getByLabel("Code reçu par courriel").fill(office.code(mail));
            press(page, "Continuer");
            assertThat(page.url()).endsWith("/espace");
        }
    }

    private static Visitor french(Stack stack, Chromium chromium, int width) {
        Visitor visitor = Visitor.on(chromium, stack.office().url(), width);
        visitor.open("/?langue=fr");
        return visitor;
    }

    private static Page address(Visitor visitor, String mail) {
        Page page = visitor.open("/inscription");
        page.getByLabel("Adresse électronique").fill(mail);
        press(page, "Continuer");
        return page;
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }

    private static void choose(Page page, String label) {
        page.getByText(label, new Page.GetByTextOptions().setExact(true)).click();
    }

    private static String heading(Page page) {
        return page.locator("h1").innerText().strip();
    }

    private static String someMail() {
        return "ana-" + UUID.randomUUID() + "@exemple.test";
    }
}

package fr.repere.endtoend.browser;

import static fr.repere.endtoend.browser.Hands.choose;
import static fr.repere.endtoend.browser.Hands.follow;
import static fr.repere.endtoend.browser.Hands.heading;
import static fr.repere.endtoend.browser.Hands.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.repere.endtoend.Member;
import fr.repere.endtoend.Stack;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** « Le compte » of seed 003 and « Mettre à jour votre profil » of seed 000, on a telephone. */
@ExtendWith({Stack.Extension.class, Chromium.Extension.class})
class MyAccountIT {

    private static final String PASSWORD = "quatre mots sans lien";

    private final Axe axe = new Axe();

    @Test
    void mettre_a_jour_votre_profil_mes_donnees_personnelles_je_mets_a_jour_et_je_valide(
            Stack stack, Chromium chromium) {
        Member member = Member.signedIn(stack, someMail());
        try (Visitor visitor = SignedIn.on(chromium, member, Visitor.PHONE)) {
            Page page = visitor.open("/espace");
            follow(page, "Profil");
            clear(page);
            follow(page, "Modifier mes informations");
            clear(page);
            page.getByLabel("Prénom").fill("Nadia");
            page.getByLabel("Pseudonyme")
                    .fill("nadia-" + UUID.randomUUID().toString().substring(0, 8));
            choose(page, "Non");
            choose(page, "Aucune de ces structures");
            choose(page, "Sauvegarder mes fiches préférées");
            press(page, "Enregistrer");
            assertThat(page.locator("main").innerText()).contains("Vos informations sont enregistrées");
            clear(page);
            visitor.open("/espace");
            assertThat(heading(page)).isEqualTo("Bonjour Nadia");
        }
    }

    @Test
    void reinitialiser_mon_mot_de_passe_un_courriel_contient_un_lien_pour_saisir_un_nouveau_mot_de_passe(
            Stack stack, Chromium chromium) {
        String mail = someMail();
        Member.signedIn(stack, mail);
        try (Visitor visitor = Visitor.on(chromium, stack.office().url(), Visitor.PHONE)) {
            visitor.open("/?langue=fr");
            Page page = visitor.open("/connexion");
            follow(page, "Mot de passe oublié");
            page.getByLabel("Adresse électronique").fill(mail);
            clear(page);
            press(page, "Recevoir le lien");
            clear(page);
            visitor.open(stack.office().link(mail, "password-reset"));
            page.locator("#password").fill(PASSWORD);
            clear(page);
            page.locator("main form button").click();
            assertThat(page.locator("main").innerText()).contains("Votre mot de passe est changé");
            page.getByLabel("Adresse électronique").fill(mail);
            page.locator("#password").fill(PASSWORD);
            press(page, "Se connecter");
            assertThat(page.url()).endsWith("/espace");
        }
    }

    private void clear(Page page) {
        assertThat(axe.violations(page)).as(page.url()).isEmpty();
    }

    private static String someMail() {
        return "compte-" + UUID.randomUUID() + "@exemple.test";
    }
}

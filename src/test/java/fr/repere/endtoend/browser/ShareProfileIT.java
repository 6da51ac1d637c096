package fr.repere.endtoend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.repere.endtoend.Office;
import fr.repere.endtoend.Stack;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The steps of « profils » and « partage » (seed 003) and of « inviter des collaborateurs » (seed 001), in two people's browsers. */
@ExtendWith({Stack.Extension.class, Chromium.Extension.class})
class ShareProfileIT {

    private final Axe axe = new Axe();

    @Test
    void ajouter_un_partage_copier_la_cle_rejoindre_un_profil_existant_activee_le(Stack stack, Chromium chromium) {
        String name = "Maison " + UUID.randomUUID();
        String second = someMail("second");
        try (Visitor first = Visitor.on(chromium, stack.office().url(), Visitor.PHONE);
                Visitor other = Visitor.on(chromium, stack.office().url(), Visitor.DESK)) {
            Page page = signUp(first, stack.office(), someMail("first"));
            declare(first, page, name);
            first.open("/espace/structures");
            page.getByRole(AriaRole.MAIN).getByText(name).click();
            page.getByText("Composition").click();
            press(page, "Ajouter un partage");
            assertThat(page.locator("tbody").innerText().toUpperCase(Locale.FRENCH))
                    .contains("NOUVELLE");
            String key = page.locator("input.key").inputValue();
            assertThat(axe.violations(page)).isEmpty();

            Page theirs = signUp(other, stack.office(), second);
            other.open("/espace/structures");
            theirs.getByText("Ajouter ou rejoindre une structure").click();
            assertThat(axe.violations(theirs)).isEmpty();
            theirs.locator("#key").fill(key);
            theirs.locator("#function").fill("bénévole");
            press(theirs, "Envoyer");
            assertThat(heading(theirs)).isEqualTo(name);

            page.reload();
            assertThat(page.locator("tbody").innerText())
                    .contains(second, "bénévole")
                    .doesNotContain(key);
            assertThat(axe.violations(page)).isEmpty();
        }
    }

    @Test
    void an_invited_person_without_account_signs_up_and_lands_in_the_structure(Stack stack, Chromium chromium) {
        String name = "Maison " + UUID.randomUUID();
        String invited = someMail("invited");
        try (Visitor first = Visitor.on(chromium, stack.office().url(), Visitor.DESK);
                Visitor other = Visitor.on(chromium, stack.office().url(), Visitor.PHONE)) {
            Page page = signUp(first, stack.office(), someMail("first"));
            declare(first, page, name);
            page.getByText("Composition").click();
            page.getByLabel("Adresse électronique").fill(invited);
            press(page, "Envoyer l’invitation");
            assertThat(page.locator("tbody").innerText()).contains(invited, "En attente");
            assertThat(axe.violations(page)).isEmpty();

            other.open("/?langue=fr");
            Page theirs = other.open(stack.office().link(invited, "structure-invitation"));
            assertThat(heading(theirs)).isEqualTo("Rejoindre " + name);
            assertThat(axe.violations(theirs)).isEmpty();
            theirs.getByRole(AriaRole.MAIN).getByText("Créer un compte").click();
            assertThat(theirs.getByLabel("Adresse électronique").inputValue()).isEqualTo(invited);
            press(theirs, "Continuer");
            theirs.getByLabel("Mot de passe", new Page.GetByLabelOptions().setExact(true))
                    .fill("quatre mots sans lien");
            press(theirs, "Continuer");
            answerSteps(theirs);
            other.open(stack.office().link(invited, "confirm-mail"));
            press(theirs, "Confirmer mon adresse");
            press(theirs, "Rejoindre la structure");
            assertThat(heading(theirs)).isEqualTo(name);
        }
    }

    private static Page signUp(Visitor visitor, Office office, String mail) {
        visitor.open("/?langue=fr");
        Page page = visitor.open("/connexion");
        page.getByLabel("Adresse électronique").fill(mail);
        press(page, "Recevoir un code par courriel");
        page.getByLabel("Code reçu par courriel").fill(office.code(mail));
        press(page, "Continuer");
        answerSteps(page);
        return page;
    }

    private static void answerSteps(Page page) {
        choose(page, "Non");
        press(page, "Continuer");
        choose(page, "Réseau de démonstration");
        press(page, "Continuer");
        choose(page, "Recenser mon dispositif");
        press(page, "Continuer");
        press(page, "Valider");
    }

    private static void declare(Visitor visitor, Page page, String name) {
        visitor.open("/espace/structures/nouvelle");
        page.getByLabel("Pourquoi il n’y a pas de SIRET").fill("association de bénévoles sans salarié");
        page.getByLabel("Nom de la structure").fill(name);
        page.getByLabel("Type d’organisation").selectOption("association");
        page.getByLabel("Code postal").fill("21000");
        press(page, "Déclarer la structure");
        assertThat(heading(page)).isEqualTo(name);
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

    private static String someMail(String who) {
        return who + "-" + UUID.randomUUID() + "@exemple.test";
    }
}

package fr.repere.endtoend.browser;

import static fr.repere.endtoend.browser.Hands.choose;
import static fr.repere.endtoend.browser.Hands.follow;
import static fr.repere.endtoend.browser.Hands.heading;
import static fr.repere.endtoend.browser.Hands.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;

/** A fiche written through all parts of the editor, as somebody does who follows « Enregistrer et continuer ». */
final class Writing {

    private Writing() {}

    /** From the list of one's fiches to the page that sends it. @param look what is made sure of on every page on the way */
    static void throughAllParts(Page page, String title, Consumer<Page> look) {
        look.accept(page);
        follow(page, "Écrire une nouvelle fiche");
        look.accept(page);
        page.getByText("Action locale (dispositif)").click();
        page.getByLabel("Titre").fill(title);
        press(page, "Commencer la fiche");
        page.getByLabel("Résumé").fill("Deux heures de conversation par semaine, pour oser parler.");
        onward(page, "De quoi s’agit-il ?", look);
        page.locator("#what").fill("On parle en petit groupe, avec des bénévoles.");
        page.locator("#why").fill("Pour oser parler.");
        onward(page, "Les étapes", look);
        page.getByLabel("Étape 1").fill("Appelez pour connaître les jours.");
        onward(page, "Pour qui ?", look);
        onward(page, "Où ?", look);
        page.getByLabel("Commune", new Page.GetByLabelOptions().setExact(true)).fill("Dijon");
        page.getByLabel("Code postal").fill("21000");
        page.getByLabel("Téléphone du lieu").fill("03 80 00 00 00");
        onward(page, "Informations pratiques", look);
        choose(page, "Gratuit");
        onward(page, "Thèmes et besoins", look);
        page.getByLabel("Thème principal").selectOption("francais");
        // The needs of the theme that was chosen are shown once it is saved.
        press(page, "Enregistrer");
        page.locator("label[for=need-cours-de-francais]").click();
        press(page, "Enregistrer et continuer");
        assertThat(heading(page)).isEqualTo(title);
        look.accept(page);
    }

    private static void onward(Page page, String next, Consumer<Page> look) {
        look.accept(page);
        press(page, "Enregistrer et continuer");
        assertThat(heading(page)).isEqualTo(next);
    }
}

package fr.repere.endtoend.browser;

import static fr.repere.endtoend.browser.Hands.heading;
import static fr.repere.endtoend.browser.Hands.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.repere.endtoend.Member;
import fr.repere.endtoend.Stack;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The editor in the hands of who has no scripts, and of who has no mouse. */
@ExtendWith({Stack.Extension.class, Chromium.Extension.class})
class EditorIT {

    @Test
    void a_fiche_is_written_and_sent_on_a_telephone_that_runs_no_scripts(Stack stack, Chromium chromium) {
        Member author = Member.signedIn(stack, someMail(), "21");
        String title = "Parler le jeudi " + UUID.randomUUID();
        try (Visitor visitor = SignedIn.withoutScripts(chromium, author, Visitor.PHONE)) {
            Page page = visitor.open("/espace/fiches");
            Writing.throughAllParts(page, title, EditorIT::nothingSticksOut);
            press(page, "Envoyer pour relecture");
            assertThat(page.locator("main").innerText()).contains("Envoyée");
            visitor.open("/espace/dossiers");
            assertThat(page.locator("main").textContent()).contains(title, "Attend un relecteur");
        }
    }

    @Test
    void by_keys_alone_somebody_signs_in_writes_and_saves_and_always_sees_where_they_are(
            Stack stack, Chromium chromium) {
        String mail = someMail();
        Member.signedIn(stack, mail);
        try (Visitor visitor = Visitor.on(chromium, stack.office().url(), Visitor.DESK)) {
            visitor.open("/?langue=fr");
            Page page = visitor.open("/connexion");
            Keys.type(page, "#mail", mail);
            Keys.enter(page, "button[formaction='/connexion/code/envoi']");
            Keys.type(page, "#code", stack.office().code(mail));
            Keys.enter(page, "main button");
            assertThat(page.url()).endsWith("/espace");

            pastTheHeader(page);
            Keys.enter(page, "main a[href='/espace/fiches']");
            pastTheHeader(page);
            Keys.enter(page, "main a[href='/espace/fiches/nouvelle']");
            pastTheHeader(page);
            Keys.until(page, "input[name=kind]");
            page.keyboard().press("Space");
            Keys.type(page, "#title", "Parler au clavier");
            Keys.enter(page, "main button");

            pastTheHeader(page);
            Keys.type(page, "#summary", "Une heure par semaine.");
            Keys.enter(page, "button[value=save]");
            assertThat(page.locator("main").innerText()).contains("C’est enregistré");
            assertThat(page.locator("#summary").inputValue()).isEqualTo("Une heure par semaine.");
        }
    }

    /** The first key of a page leads to its content. */
    private static void pastTheHeader(Page page) {
        page.keyboard().press("Tab");
        assertThat(page.evaluate("() => document.activeElement.getAttribute('href')"))
                .as("on « %s »", heading(page))
                .isEqualTo("#main");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("main");
    }

    private static void nothingSticksOut(Page page) {
        assertThat(page.evaluate(EveryPageIT.BEYOND)).as(page.url()).isEqualTo(List.of());
    }

    private static String someMail() {
        return "redaction-" + UUID.randomUUID() + "@exemple.test";
    }
}

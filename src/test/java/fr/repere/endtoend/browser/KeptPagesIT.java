package fr.repere.endtoend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import fr.repere.endtoend.Member;
import fr.repere.endtoend.Stack;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a social worker keeps, on her telephone and without scripts; and her département, where the public site starts. */
@ExtendWith({Stack.Extension.class, Chromium.Extension.class})
class KeptPagesIT {

    private static final Path PICTURES =
            Path.of(System.getProperty("repere.root", "../.."), "src/test/target/screenshots");
    private static final String FICHE = "demander-sa-premiere-carte-de-resident-de-10-ans-141ca106bdf3";

    @Test
    void a_fiche_a_search_and_a_selection_are_kept_from_the_public_site_by_links_and_buttons_alone(
            Stack stack, Chromium chromium) {
        Member member = Member.signedIn(stack, "portable@exemple.test", "21");
        try (Visitor visitor = signedIn(member, Visitor.withoutScripts(chromium, member.site(), Visitor.PHONE))) {
            Page page = visitor.open("/espace/favoris/ajouter?fiche=" + FICHE);
            page.fill("textarea[name=note]", "À donner aux familles");
            page.click("form[action='/espace/favoris'] button");
            assertThat(page.textContent("main")).contains("La fiche est dans vos favoris", "À donner aux familles");
            visitor.open("/espace/recherches/nouvelle?q=carte+de+resident");
            page.click("form[action='/espace/recherches'] button");
            assertThat(page.textContent("main")).contains("La recherche est gardée", "carte de resident");
            visitor.open("/espace/selections/nouvelle?fiche=" + FICHE);
            page.fill("input[name=name]", "Premiers jours");
            page.click("form[action='/espace/selections'] button");
            assertThat(page.textContent("main")).contains("La sélection est gardée", "Premiers jours");
        }
        String end = member.mail("alert-on").replaceAll("(?s).*(/desabonnement/\\S+).*", "$1");
        Axe axe = new Axe();
        Map<String, String> pages = Map.of(
                "favoris", "/espace/favoris",
                "favori", "/espace/favoris/ajouter?fiche=" + FICHE,
                "recherches", "/espace/recherches",
                "recherche", "/espace/recherches/nouvelle?q=logement",
                "selections", "/espace/selections",
                "selection", "/espace/selections/nouvelle?fiche=" + FICHE,
                "desabonnement", end);
        for (int width : new int[] {Visitor.PHONE, Visitor.DESK}) {
            try (Visitor visitor = signedIn(member, Visitor.on(chromium, member.site(), width))) {
                pages.forEach((name, path) -> {
                    Page page = visitor.open(path);
                    visitor.screenshot(PICTURES.resolve("garder-" + name + "-" + width + ".png"));
                    assertThat(axe.violations(page)).as(path).isEmpty();
                    assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                            .as(path)
                            .isEqualTo(true);
                });
            }
        }
    }

    @Test
    void the_departement_of_who_is_signed_in_is_where_the_public_site_starts(Stack stack, Chromium chromium) {
        Member member = Member.signedIn(stack, "bourgogne@exemple.test", "21");
        member.get("/espace");
        try (Visitor visitor = Visitor.on(chromium, stack.site(), Visitor.PHONE)) {
            visitor.context()
                    .addCookies(List.of(
                            new Cookie("repere-departements", member.cookies().get("repere-departements"))
                                    .setUrl(stack.site())));
            Page page = visitor.open("/fr/");
            assertThat(page.inputValue("#lieu")).isEqualTo("Côte-d'Or");
            visitor.open("/fr/recherche?q=logement");
            assertThat(page.url()).endsWith("/fr/recherche?q=logement&place=departement%3A21");
            visitor.screenshot(PICTURES.resolve("depart-departement.png"));
            page.click("a.fr-tag--dismiss");
            assertThat(page.url()).contains("lieu=").doesNotContain("place=");
            assertThat(page.textContent("main")).contains("Vos départements");
        }
    }

    private static Visitor signedIn(Member member, Visitor visitor) {
        visitor.context()
                .addCookies(List.of(
                        cookie(member, "repere-session", member.cookies().get("repere-session")),
                        cookie(member, "repere-langue", "fr")));
        return visitor;
    }

    private static Cookie cookie(Member member, String name, String value) {
        return new Cookie(name, value).setUrl(member.site());
    }
}

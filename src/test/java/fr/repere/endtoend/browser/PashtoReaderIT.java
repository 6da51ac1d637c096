package fr.repere.endtoend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.repere.endtoend.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A reader of Pashto, on a small phone whose connection comes and goes. */
@ExtendWith({Stack.Extension.class, Chromium.Extension.class})
class PashtoReaderIT {

    /** « Resident card », as the demonstration's fiche says it. */
    private static final String FICHE = "/ps/fiches/demander-sa-premiere-carte-de-resident-de-10-ans-141ca106bdf3";

    @Test
    void searches_in_pashto_and_reads_from_right_to_left(Stack stack, Chromium chromium) {
        try (Visitor visitor = Visitor.on(chromium, stack.site(), Visitor.PHONE)) {
            readsFromRightToLeft(visitor);
        }
    }

    @Test
    void searches_in_pashto_without_scripts(Stack stack, Chromium chromium) {
        try (Visitor visitor = Visitor.withoutScripts(chromium, stack.site(), Visitor.PHONE)) {
            readsFromRightToLeft(visitor);
        }
    }

    private static void readsFromRightToLeft(Visitor visitor) {
        Page page = visitor.open("/ps/");
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
        page.locator("#q").fill("د فرانسې ژبې کورس");
        page.locator("#lieu").fill("Dijon");
        page.locator("form.find [type=submit]").click();
        page.waitForURL("**/ps/recherche?*");
        assertThat(page.locator("#hits h3[lang=ps]").count()).isPositive();
        page.locator("#hits h3[lang=ps] a").first().click();
        page.waitForURL("**/ps/fiches/**");
        assertThat(page.locator("article header").getAttribute("lang")).isEqualTo("ps");
        assertThat(page.locator("article header").getAttribute("dir")).isEqualTo("rtl");
    }

    @Test
    void keeps_the_page_when_the_language_changes(Stack stack, Chromium chromium) {
        try (Visitor visitor = Visitor.on(chromium, stack.site(), Visitor.PHONE)) {
            Page page = visitor.open(FICHE);
            page.locator(".languages summary").click();
            page.locator(".languages a[hreflang=uk]").click();
            page.waitForURL("**/uk/fiches/demander-sa-premiere-carte-de-resident-de-10-ans-141ca106bdf3");
            assertThat(page.locator("article header").getAttribute("lang")).isEqualTo("uk");
        }
    }

    @Test
    void reads_again_without_network_what_was_opened(Stack stack, Chromium chromium) {
        try (Visitor visitor = Visitor.on(chromium, stack.site(), Visitor.PHONE)) {
            String results = "/ps/recherche?q=کار";
            Page page = visitor.open(results);
            page.waitForFunction(
                    "() => navigator.serviceWorker.ready.then(worker => worker.active.state === 'activated')");
            visitor.open(results);
            String title = visitor.open(FICHE).locator("h1").innerText();
            visitor.context().setOffline(true);
            page.navigate(stack.site() + results);
            assertThat(page.locator("#hits > li").count()).isPositive();
            page.navigate(stack.site() + FICHE);
            assertThat(page.locator("h1").innerText()).isEqualTo(title);
            page.navigate(stack.site() + "/ps/fiches/demander-la-nationalite-francaise-6c283f15dd0f");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("ps");
            visitor.context().setOffline(false);
            // Without network, what is not kept fails to load, as it must.
            visitor.troubles().removeIf(trouble -> trouble.contains("net::ERR_") || trouble.contains("503"));
        }
    }

    @Test
    void is_told_when_the_phone_has_no_voice_for_the_language(Stack stack, Chromium chromium) {
        try (Visitor visitor = Visitor.on(chromium, stack.site(), Visitor.PHONE)) {
            Page page = visitor.open(FICHE);
            page.locator("[data-listen]").click();
            page.locator("[data-listen-says]").waitFor();
            assertThat(page.locator("[data-listen-says]").innerText()).isNotBlank();
        }
    }
}

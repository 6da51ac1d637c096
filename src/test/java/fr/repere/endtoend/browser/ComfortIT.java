package fr.repere.endtoend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.repere.endtoend.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What scripts add for those who have them. */
@ExtendWith({Stack.Extension.class, Chromium.Extension.class})
class ComfortIT {

    @Test
    void who_chose_dark_finds_it_dark_on_the_next_page(Stack stack, Chromium chromium) {
        try (Visitor visitor = Visitor.on(chromium, stack.site(), Visitor.DESK)) {
            visitor.open("/fr/").locator(".appearance [value=dark]").check();
            Page page = visitor.open("/ar/carte");
            assertThat(page.locator("html").getAttribute("data-fr-theme")).isEqualTo("dark");
            assertThat(page.locator(".appearance [value=dark]").isChecked()).isTrue();
        }
    }

    @Test
    void a_pin_leads_to_its_fiche_and_a_fiche_marks_its_pin(Stack stack, Chromium chromium) {
        try (Visitor visitor = Visitor.on(chromium, stack.site(), Visitor.DESK)) {
            Page page = visitor.open("/fr/recherche?q=cours+de+francais&lieu=beaune&scope=local&radius=1");
            page.locator("[data-map-button]").click();
            Locator pin = page.locator(".leaflet-marker-icon.pin").first();
            pin.waitFor();
            pin.click();
            page.waitForFunction("() => document.activeElement.matches('#hits h3 a')");
            page.locator("#hits h3 a").first().focus();
            page.locator(".pin--pointed").first().waitFor();
        }
    }

    @Test
    void whoever_asked_for_the_figures_of_a_departement_sees_them_again(Stack stack, Chromium chromium) {
        try (Visitor visitor = Visitor.on(chromium, stack.site(), Visitor.DESK)) {
            visitor.open("/fr/?departement=21");
            Page page = visitor.open("/fr/");
            page.locator(".local__figures").waitFor();
            assertThat(page.locator(".local__figures").innerText()).contains("Côte-d'Or");
        }
    }

    @Test
    void who_changes_only_the_place_keeps_the_filters(Stack stack, Chromium chromium) {
        try (Visitor visitor = Visitor.on(chromium, stack.site(), Visitor.DESK)) {
            Page page = visitor.open("/fr/recherche?lieu=dijon&price=free");
            page.locator("#lieu").fill("Beaune");
            page.keyboard().press("Escape");
            page.keyboard().press("Enter");
            page.waitForFunction("() => document.getElementById('results-title').innerText.includes('Beaune')");
            assertThat(page.url()).contains("price=free");
        }
    }
}

package fr.repere.endtoend.browser;

import static fr.repere.endtoend.browser.Keys.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.repere.endtoend.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever has no mouse gets everywhere, and sees where they are. */
@ExtendWith({Stack.Extension.class, Chromium.Extension.class})
class KeyboardIT {

    @Test
    void the_first_key_leads_past_the_header(Stack stack, Chromium chromium) {
        try (Visitor visitor = Visitor.on(chromium, stack.site(), Visitor.DESK)) {
            Page page = visitor.open("/fr/recherche?lieu=dijon");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("() => document.activeElement.getAttribute('href')"))
                    .isEqualTo("#main");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("main");
        }
    }

    @Test
    void from_the_home_page_to_a_telephone_number_by_keys_alone(Stack stack, Chromium chromium) {
        try (Visitor visitor = Visitor.on(chromium, stack.site(), Visitor.DESK)) {
            Page page = visitor.open("/fr/");
            until(page, "#q");
            page.keyboard().type("cours de francais");
            page.keyboard().press("Escape");
            until(page, "#lieu");
            page.keyboard().type("beaune");
            page.keyboard().press("Escape");
            page.keyboard().press("Enter");
            page.waitForURL("**/recherche?*");
            until(page, "#hits h3 a");
            page.keyboard().press("Enter");
            page.waitForURL("**/fiches/**");
            until(page, "a[href^='tel:']");
        }
    }

    @Test
    void the_language_menu_opens_and_closes_by_keys(Stack stack, Chromium chromium) {
        try (Visitor visitor = Visitor.on(chromium, stack.site(), Visitor.PHONE)) {
            Page page = visitor.open("/ar/");
            until(page, ".languages summary");
            page.keyboard().press("Enter");
            assertThat(page.locator(".languages details").getAttribute("open")).isNotNull();
            page.keyboard().press("Escape");
            assertThat(page.locator(".languages details").getAttribute("open")).isNull();
        }
    }
}

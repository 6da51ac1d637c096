package fr.repere.endtoend.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What a person does to a page, by the words that they see. */
final class Hands {

    private Hands() {}

    /** Presses the button of the main part that says exactly this. */
    static void press(Page page, String button) {
        page.getByRole(AriaRole.MAIN)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Follows the first link of the main part that says this or more. */
    static void follow(Page page, String link) {
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    /** Ticks or chooses what bears exactly this label. */
    static void choose(Page page, String label) {
        page.getByText(label, new Page.GetByTextOptions().setExact(true)).click();
    }

    /** The page's heading. */
    static String heading(Page page) {
        return page.locator("h1").innerText().strip();
    }
}

package fr.repere.endtoend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.repere.endtoend.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The new social worker, during the appointment: an answer, a place, a telephone, what papers; never left without a proposal. */
@ExtendWith({Stack.Extension.class, Chromium.Extension.class})
class NewSocialWorkerIT {

    @Test
    void finds_a_course_by_typing_three_letters_and_the_arrow_keys(Stack stack, Chromium chromium) {
        try (Visitor visitor = Visitor.on(chromium, stack.site(), Visitor.DESK)) {
            Page page = visitor.open("/fr/");
            page.locator("#lieu").pressSequentially("beaun");
            page.locator("[role=option]", new Page.LocatorOptions().setHasText("Beaune"))
                    .first()
                    .waitFor();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.locator("#q").fill("cours de francais");
            page.keyboard().press("Enter");
            page.waitForURL("**/recherche?*");
            assertThat(page.locator("#hits h3").first().innerText()).contains("français");
            assertThat(page.locator(".hit__why").first().innerText()).contains("Beaune");
        }
    }

    @Test
    void finds_it_without_scripts_too(Stack stack, Chromium chromium) {
        try (Visitor visitor = Visitor.withoutScripts(chromium, stack.site(), Visitor.DESK)) {
            Page page = visitor.open("/fr/");
            page.locator("#q").fill("cours de francais");
            page.locator("#lieu").fill("Beaune");
            page.locator("form.find [type=submit]").click();
            assertThat(page.locator(".hit__why").first().innerText()).contains("Beaune");
            page.locator("#hits h3 a").first().click();
            assertThat(page.locator("a[href^='tel:']").count()).isPositive();
        }
    }

    @Test
    void reads_on_the_fiche_where_it_is_when_it_is_open_and_whom_to_call(Stack stack, Chromium chromium) {
        try (Visitor visitor = Visitor.on(chromium, stack.site(), Visitor.DESK)) {
            Page page = visitor.open("/fr/recherche?q=cours+de+francais&lieu=beaune");
            page.locator("#hits h3 a").first().click();
            page.waitForURL("**/fiches/**");
            assertThat(page.locator(".place-card").first().innerText()).contains("Beaune");
            assertThat(page.locator("a[href^='tel:']").count()).isPositive();
            assertThat(page.locator(".criteria dt").count()).isPositive();
        }
    }

    @Test
    void a_filter_acts_as_it_is_ticked_and_the_way_back_undoes_it(Stack stack, Chromium chromium) {
        try (Visitor visitor = Visitor.on(chromium, stack.site(), Visitor.DESK)) {
            Page page = visitor.open("/fr/recherche?lieu=dijon");
            String all = page.locator("#results-title").innerText();
            page.locator("[name=theme][value=francais]").check();
            page.waitForFunction("all => document.getElementById('results-title').innerText !== all", all);
            String announced = page.locator("[name=theme][value=francais] ~ .filters__count")
                    .innerText();
            assertThat(page.locator("#results-title").innerText()).startsWith(announced + " ");
            assertThat(page.url()).contains("theme=francais");
            page.goBack();
            page.waitForFunction("all => document.getElementById('results-title').innerText === all", all);
        }
    }

    @Test
    void on_a_phone_the_filters_are_a_sheet_that_escape_closes(Stack stack, Chromium chromium) {
        try (Visitor visitor = Visitor.on(chromium, stack.site(), Visitor.PHONE)) {
            Page page = visitor.open("/fr/recherche?lieu=dijon");
            page.locator(".filters__open").click();
            assertThat(page.locator("dialog[open] [name=theme]").count()).isPositive();
            page.keyboard().press("Escape");
            assertThat(page.locator("dialog[open]").count()).isZero();
            assertThat(page.evaluate("() => document.activeElement.className"))
                    .asString()
                    .contains("filters__open");
        }
    }

    @Test
    void comes_back_from_a_fiche_to_the_same_place_of_a_grown_list(Stack stack, Chromium chromium) {
        try (Visitor visitor = Visitor.on(chromium, stack.site(), Visitor.PHONE)) {
            Page page = visitor.open("/fr/recherche?q=logement&size=5");
            page.locator("[data-more] a").click();
            page.waitForFunction("() => document.querySelectorAll('#hits > li').length === 10");
            page.locator("#hits h3 a").nth(8).click();
            page.waitForURL("**/fiches/**");
            page.goBack();
            page.waitForFunction("() => document.querySelectorAll('#hits > li').length === 10");
            page.waitForFunction("() => scrollY > 500");
        }
    }

    @Test
    void is_never_left_without_a_proposal(Stack stack, Chromium chromium) {
        try (Visitor visitor = Visitor.on(chromium, stack.site(), Visitor.DESK)) {
            Page page = visitor.open("/fr/recherche?q=permanence+juridique&lieu=mende");
            assertThat(page.locator("#hits > li").count()).isPositive();
            assertThat(page.locator("main").innerText())
                    .contains("Peu d’aides locales sont encore connues dans ce département");
        }
    }
}

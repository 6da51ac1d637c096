package fr.repere.endtoend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import fr.repere.endtoend.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An officer of the DDETS: what exists in my département, theme by theme, where nothing does, a map for the préfet. */
@ExtendWith({Stack.Extension.class, Chromium.Extension.class})
class TerritoryOfficerIT {

    @Test
    void picks_a_theme_and_reads_the_very_numbers_of_the_api(Stack stack, Chromium chromium) {
        try (Visitor visitor = Visitor.on(chromium, stack.site(), Visitor.DESK)) {
            Page page = visitor.open("/fr/carte");
            page.locator("#theme").selectOption("francais");
            page.locator("#carte-form [type=submit]").click();
            page.waitForURL("**theme=francais**");
            saysWhatTheApiSays(stack, page);
        }
    }

    @Test
    void reads_them_without_scripts_with_a_picture_as_a_map(Stack stack, Chromium chromium) {
        try (Visitor visitor = Visitor.withoutScripts(chromium, stack.site(), Visitor.DESK)) {
            Page page = visitor.open("/fr/carte");
            page.locator("#theme").selectOption("francais");
            page.locator("#carte-form [type=submit]").click();
            page.waitForURL("**theme=francais**");
            saysWhatTheApiSays(stack, page);
            assertThat(page.evaluate("() => document.querySelector('.carte__picture').naturalWidth > 0"))
                    .isEqualTo(true);
        }
    }

    private static void saysWhatTheApiSays(Stack stack, Page page) {
        APIResponse answer = page.request().get(stack.site() + "/api/v1/coverage?by=departement&theme=francais");
        JsonNode territories =
                JsonMapper.builder().build().readTree(answer.text()).get("territories");
        assertThat(territories.size()).isGreaterThan(95);
        page.waitForFunction(
                "count => document.querySelectorAll('#carte-table tbody tr[data-id]').length === count",
                territories.size());
        for (JsonNode territory : territories) {
            String row = page.locator(
                            "#carte-table tr[data-id='" + territory.get("id").asString() + "'] td")
                    .first()
                    .innerText();
            assertThat(row)
                    .as(territory.get("id").asString())
                    .isEqualTo(territory.get("fiches").asString());
        }
    }

    @Test
    void goes_from_a_departement_of_the_table_to_its_page_and_its_cartography(Stack stack, Chromium chromium) {
        try (Visitor visitor = Visitor.on(chromium, stack.site(), Visitor.DESK)) {
            Page page = visitor.open("/fr/carte");
            page.locator("#carte-table tr[data-id='departement:21'] a").click();
            page.locator("#choisi h3").waitFor();
            page.locator("#choisi a[href*='/territoires/']").click();
            page.waitForURL("**/fr/territoires/departement:21");
            assertThat(page.locator("h1").innerText()).contains("Côte-d'Or");
            assertThat(page.locator("a[href*='cartography.pdf']").count()).isPositive();
        }
    }
}

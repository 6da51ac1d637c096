package fr.repere.endtoend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import fr.repere.endtoend.FicheFile;
import fr.repere.endtoend.Stack;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody types, links to or imports is shown, and never runs. A visitor notices any script, dialog or foreign request. */
@ExtendWith({Stack.Extension.class, Chromium.Extension.class})
class HostileInputIT {

    private static final List<String> ATTACKS = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "'-alert(1)-'",
            "javascript:alert(1)",
            "</title><svg onload=alert(1)>",
            "${7*7} *{7*7} #{x} [[${7*7}]] __${7*7}__",
            "\u0000\u202e\ud800",
            "a".repeat(3_000));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fr/recherche?q=",
                "/fr/recherche?lieu=",
                "/fr/recherche?theme=",
                "/fr/recherche?after=",
                "/fr/recherche?age=",
                "/fr/recherche?radius=",
                "/fr/?departement=",
                "/fr/carte?theme=",
                "/fr/carte?place=",
                "/fr/structures?q=",
                "/fr/selection?fiche=",
                "/fr/widget?theme=",
                "/fr/encart?place=",
                "/fr/agir?lieu=",
                "/fr/fiches/",
                "/fr/structures/",
                "/fr/territoires/",
                "/fr/themes/"
            })
    void nothing_that_stands_in_an_address_runs(String beginning, Stack stack, Chromium chromium) {
        try (Visitor visitor = Visitor.on(chromium, stack.site(), Visitor.DESK)) {
            for (String attack : ATTACKS) {
                String address = stack.site() + beginning + URLEncoder.encode(attack, StandardCharsets.UTF_8);
                Response response = visitor.page().navigate(address);
                assertThat(response.status()).as(address).isLessThan(500);
                assertThat(response.text()).doesNotContain("<script>alert", "onerror=alert(1)>", "Exception");
            }
            // A refused request is no error of the page.
            visitor.troubles().removeIf(trouble -> trouble.contains("Failed to load resource"));
        }
    }

    @Test
    void nothing_that_is_imported_runs(Stack stack, Chromium chromium, @TempDir Path folder) {
        Map<String, Object> place = new LinkedHashMap<>(Map.of(
                "commune", "21231",
                "longitude", 5.04,
                "latitude", 47.32,
                "precision", "address",
                "name", "<img src=x onerror=alert(1)>",
                "phone", "01 02\"><script>alert(1)</script>",
                "openingHours", "</script><script>alert(1)</script>"));
        stack.importFile(
                "repere",
                new FicheFile("hostile")
                        .dispositif(
                                "attaque",
                                "Qvadrix &lt;script&gt;alert(1)&lt;/script&gt; \" onmouseover=\"alert(1)",
                                "</title><img src=x onerror=alert(2)> {{7*7}} ${7*7}",
                                place)
                        .write(folder));
        try (Visitor visitor = Visitor.on(chromium, stack.site(), Visitor.DESK)) {
            for (String language : List.of("fr", "ar")) {
                Page page = visitor.open("/" + language + "/recherche?q=qvadrix&lieu=dijon");
                if (!page.locator(".map-panel").isVisible()) {
                    // On the second visit the browser remembers that the map was open.
                    page.locator("[data-map-button]").click();
                }
                page.locator(".leaflet-marker-icon").first().waitFor();
                page.locator("#hits h3 a", new Page.LocatorOptions().setHasText("Qvadrix"))
                        .first()
                        .click();
                page.waitForURL("**/fiches/**");
                assertThat(page.locator("h1").innerText()).contains("Qvadrix", "alert(1)");
                String slug = page.url().replaceAll(".*/fiches/", "");
                visitor.open("/" + language + "/selection?fiche=" + slug);
                visitor.open("/" + language + "/encart?place=departement:21&theme=francais");
            }
        } finally {
            // What leaves its source leaves the index; a source without any fiche would be refused.
            stack.importFile(
                    "repere",
                    new FicheFile("hostile").demarche("zzyzx", "Zzyzx", "Qwxz").write(folder));
        }
    }
}

package fr.repere.endtoend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import fr.repere.endtoend.Stack;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The experienced social worker: a shortlist that she puts in order, prints and hands over in the person's language. */
@ExtendWith({Stack.Extension.class, Chromium.Extension.class})
class ExperiencedSocialWorkerIT {

    private static final String TWO =
            "/fr/selection?fiche=demander-sa-premiere-carte-de-resident-de-10-ans-141ca106bdf3&fiche=obtenir-l-assurance-maladie-et-la-carte-vitale-674222867f45";

    @Test
    void picks_fiches_from_the_results_and_hands_them_over_in_arabic(Stack stack, Chromium chromium)
            throws IOException {
        try (Visitor visitor = Visitor.on(chromium, stack.site(), Visitor.DESK)) {
            Page page = visitor.open("/fr/recherche?q=carte");
            page.locator("#hits [data-pick]").nth(0).click();
            page.locator("#hits [data-pick]").nth(1).click();
            page.locator(".menu a[data-selection-page]").click();
            page.waitForURL("**/selection**");
            assertThat(page.locator(".picked__one").count()).isEqualTo(2);
            String second = page.locator(".picked__one h3").nth(1).innerText();
            page.locator("[data-move=down]").first().click();
            page.waitForFunction("title => document.querySelector('.picked__one h3').innerText === title", second);
            page.locator("[data-note]").first().fill("Rendez-vous mardi, 9 h");
            page.locator("#language").selectOption("ar");
            Download download = page.waitForDownload(
                    () -> page.locator("[data-leaflet] [type=submit]").click());
            try (PDDocument leaflet = Loader.loadPDF(Files.readAllBytes(download.path()))) {
                assertThat(new PDFTextStripper().getText(leaflet)).contains("Rendez-vous mardi, 9 h");
            }
        }
    }

    @Test
    void words_for_the_person_are_never_in_an_address_that_a_server_sees(Stack stack, Chromium chromium) {
        try (Visitor visitor = Visitor.on(chromium, stack.site(), Visitor.DESK)) {
            visitor.page().onRequest(request -> assertThat(request.url()).doesNotContain("secret"));
            Page page = visitor.open(TWO);
            page.locator("[data-note]").first().fill("un mot secret");
            page.locator("#person").fill("secret aussi");
            page.reload();
            page.locator("[data-move=down]").first().click();
            page.waitForURL("**/selection?fiche=obtenir**");
        }
    }

    @Test
    void a_shared_selection_opens_in_its_order_without_scripts(Stack stack, Chromium chromium) {
        try (Visitor visitor = Visitor.withoutScripts(chromium, stack.site(), Visitor.PHONE)) {
            Page page = visitor.open(TWO);
            assertThat(page.locator(".picked__one h3").allInnerTexts())
                    .hasSize(2)
                    .first()
                    .asString()
                    .contains("carte de résident");
            page.locator("[data-move=down]").first().click();
            assertThat(page.locator(".picked__one h3").first().innerText()).doesNotContain("carte de résident");
        }
    }

    @Test
    void prints_a_fiche_on_one_page(Stack stack, Chromium chromium) throws IOException {
        try (Visitor visitor = Visitor.on(chromium, stack.site(), Visitor.DESK)) {
            for (String language : new String[] {"fr", "ar"}) {
                Page page = visitor.open(
                        "/" + language + "/fiches/demander-sa-premiere-carte-de-resident-de-10-ans-141ca106bdf3");
                try (PDDocument paper = Loader.loadPDF(page.pdf(new Page.PdfOptions().setFormat("A4")))) {
                    assertThat(paper.getNumberOfPages()).as(language).isEqualTo(1);
                }
            }
        }
    }

    @Test
    void saves_a_whole_result_as_a_table(Stack stack, Chromium chromium) {
        try (Visitor visitor = Visitor.on(chromium, stack.site(), Visitor.DESK)) {
            Page page = visitor.open("/fr/recherche?lieu=dijon&theme=francais");
            String csv = page.locator("a[href*='export.csv']").getAttribute("href");
            APIResponse file = page.request().get(stack.site() + csv);
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.text().lines().count()).isGreaterThan(2);
        }
    }
}

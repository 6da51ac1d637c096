package fr.repere.endtoend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.repere.endtoend.Stack;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every page promises every reader, whatever it is about. Its pictures are left in target/screenshots, to be looked at. */
@ExtendWith({Stack.Extension.class, Chromium.Extension.class})
class EveryPageIT {

    private static final String PAGES = "fr.repere.endtoend.browser.SitePagesUnderTest#inTwoLanguages";
    private static final Path PICTURES =
            Path.of(System.getProperty("repere.root", "../.."), "src/test/target/screenshots");
    /** The narrowest that the accessibility rules ask for: a desk of 1,280 pixels enlarged four times. */
    private static final int NARROWEST = 320;

    /** What makes a page wider than its window. */
    static final String BEYOND = """
            () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
                .filter(one => one.getBoundingClientRect().right > innerWidth + 1 || one.getBoundingClientRect().left < -1)
                .map(one => one.outerHTML.slice(0, 120)).slice(0, 5)""";

    private final Axe axe = new Axe();

    @ParameterizedTest
    @MethodSource(PAGES)
    void nobody_is_shut_out_by_day(String path, Stack stack, Chromium chromium) {
        try (Visitor visitor = Visitor.on(chromium, stack.site(), Visitor.DESK)) {
            Page page = opened(visitor, path);
            assertThat(axe.violations(page)).isEmpty();
            assertThat(page.locator("h1").count()).isEqualTo(1);
            visitor.screenshot(picture(path, Visitor.DESK));
        }
    }

    @ParameterizedTest
    @MethodSource(PAGES)
    void nobody_is_shut_out_by_night(String path, Stack stack, Chromium chromium) {
        try (Visitor visitor = Visitor.inTheDark(chromium, stack.site(), Visitor.PHONE)) {
            assertThat(axe.violations(opened(visitor, path))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource(PAGES)
    void no_page_scrolls_sideways(String path, Stack stack, Chromium chromium) {
        for (int width : new int[] {NARROWEST, Visitor.PHONE, Visitor.TABLET}) {
            try (Visitor visitor = Visitor.on(chromium, stack.site(), width)) {
                Page page = opened(visitor, path);
                visitor.screenshot(picture(path, width));
                assertThat(page.evaluate(BEYOND)).as("%d pixels wide", width).isEqualTo(List.of());
            }
        }
    }

    @ParameterizedTest
    @MethodSource(PAGES)
    void each_page_can_be_read_without_scripts(String path, Stack stack, Chromium chromium) {
        try (Visitor visitor = Visitor.withoutScripts(chromium, stack.site(), Visitor.PHONE)) {
            Page page = opened(visitor, path);
            assertThat(page.locator("main").innerText()).hasSizeGreaterThan(60);
            // What only a script makes work is not shown to those who have none.
            assertThat(page.locator("main button[type=button]:visible").count()).isZero();
        }
    }

    private static Page opened(Visitor visitor, String path) {
        return visitor.open(path, path.endsWith("/atlantide") ? 404 : 200);
    }

    private static Path picture(String path, int width) {
        String name = path.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return PICTURES.resolve(name + "-" + width + ".png");
    }
}

package fr.repere.endtoend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Goes through a page by its keys alone, and makes sure on the way that one always sees where one is. */
final class Keys {

    private static final int MOST_STEPS = 60;

    /** Whether the focused element shows that it is: itself, by what is drawn around it, or by its label. */
    private static final String SHOWN = """
            () => [document.activeElement, ...(document.activeElement.labels ?? [])].some(one => [null, '::before', '::after'].some(part => {
              const style = getComputedStyle(one, part);
              return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
            }))""";

    private Keys() {}

    /** Goes on by the Tab key to an element that this selector finds; on the way each element shows that it has the focus. */
    static void until(Page page, String wanted) {
        for (int step = 0; step < MOST_STEPS; step++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate(SHOWN))
                    .as("focus seen on " + page.evaluate("() => document.activeElement.outerHTML.slice(0, 120)"))
                    .isEqualTo(true);
            if (Boolean.TRUE.equals(page.evaluate("wanted => document.activeElement.matches(wanted)", wanted))) {
                return;
            }
        }
        throw new AssertionError(wanted + " was not reached in " + MOST_STEPS + " steps");
    }

    /** Goes to a field and types into it. */
    static void type(Page page, String field, String words) {
        until(page, field);
        page.keyboard().type(words);
    }

    /** Goes to a button or link, presses Enter, and waits for the next page. */
    static void enter(Page page, String wanted) {
        until(page, wanted);
        page.evaluate("() => { window.before = true; }");
        page.keyboard().press("Enter");
        page.waitForFunction("() => !window.before && document.readyState === 'complete'");
    }
}

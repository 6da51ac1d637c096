package fr.repere.endtoend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import fr.repere.endtoend.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A list of fiches on the site of an association, which is another origin. */
@ExtendWith({Stack.Extension.class, Chromium.Extension.class})
class WidgetIT {

    private static final String LIST = "/fr/encart?place=departement:21&theme=francais";

    @Test
    void is_as_high_as_its_list_and_leaves_no_cookie(Stack stack, Chromium chromium) {
        try (Visitor visitor = Visitor.on(chromium, stack.site(), Visitor.DESK)) {
            Page page = embedding(visitor, stack, """
                    <div data-repere="%s" data-height="150"></div><script src="%s/widget.js" async></script>
                    """.formatted(LIST, stack.site()));
            page.waitForFunction("() => document.querySelector('iframe')?.offsetHeight > 200");
            Frame list = page.frames().get(1);
            assertThat(list.locator("a[target=_blank]").count()).isPositive();
            assertThat((Boolean) list.evaluate("() => document.documentElement.scrollHeight <= innerHeight + 1"))
                    .isTrue();
            assertThat(visitor.context().cookies()).isEmpty();
            assertThat((Integer) list.evaluate("() => localStorage.length")).isZero();
        }
    }

    @Test
    void no_other_page_can_be_framed(Stack stack, Chromium chromium) {
        try (Visitor visitor = Visitor.on(chromium, stack.site(), Visitor.DESK)) {
            Page page = embedding(visitor, stack, "<iframe src=\"%s/fr/recherche\"></iframe>".formatted(stack.site()));
            page.waitForTimeout(500);
            assertThat(page.frames().get(1).url()).doesNotContain("/fr/recherche");
            // The browser says that it refused, which is what is promised.
            visitor.troubles().removeIf(trouble -> trouble.contains("frame-ancestors") || trouble.contains("framing"));
        }
    }

    /** A page of another origin that has this in it. */
    private static Page embedding(Visitor visitor, Stack stack, String html) {
        String there = stack.site().replace("127.0.0.1", "localhost") + "/association";
        Page page = visitor.page();
        page.route(
                there,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody("<!doctype html><html lang=fr><title>Association</title>" + html)));
        page.navigate(there);
        visitor.troubles().removeIf(trouble -> trouble.endsWith(there));
        return page;
    }
}

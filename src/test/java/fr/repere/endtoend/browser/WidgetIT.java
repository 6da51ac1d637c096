package fr.repere.endtoend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import fr.repere.endtoend.Stack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A list of fiches on the site of an association, which is another origin. */
@ExtendWith({Stack.Extension.class, Chromium.Extension.class})
class WidgetIT {

    private static final String LIST = "/fr/encart?place=departement:21&theme=francais";

    @Test
    void is_as_high_as_its_list_and_leaves_no_cookie(Stack stack, Chromium chromium) throws IOException {
        String html = "<div data-repere=\"%s\" data-height=\"150\"></div><script src=\"%s/widget.js\" async></script>"
                .formatted(LIST, stack.site());
        try (Visitor visitor = Visitor.on(chromium, stack.site(), Visitor.DESK)) {
            embedded(visitor, html, page -> {
                page.waitForFunction("() => document.querySelector('iframe')?.offsetHeight > 200");
                Frame list = page.frames().get(1);
                assertThat(list.locator("a[target=_blank]").count()).isPositive();
                assertThat(list.evaluate("() => document.documentElement.scrollHeight <= innerHeight + 1"))
                        .isEqualTo(true);
                assertThat(list.evaluate("() => localStorage.length")).isEqualTo(0);
                assertThat(visitor.context().cookies()).isEmpty();
            });
        }
    }

    @Test
    void no_other_page_can_be_framed(Stack stack, Chromium chromium) throws IOException {
        String html = "<iframe src=\"%s/fr/recherche\"></iframe>".formatted(stack.site());
        try (Visitor visitor = Visitor.on(chromium, stack.site(), Visitor.DESK)) {
            embedded(visitor, html, page -> {
                page.waitForTimeout(500);
                assertThat(page.frames().get(1).url()).doesNotContain("/fr/recherche");
            });
            // The browser says that it refused, which is what is promised.
            visitor.troubles().removeIf(trouble -> trouble.contains("frame-ancestors") || trouble.contains("framing"));
        }
    }

    /** A page of another origin that has this in it, opened. */
    private static void embedded(Visitor visitor, String html, Consumer<Page> look) throws IOException {
        byte[] page =
                ("<!doctype html><html lang=fr><title>Association</title>" + html).getBytes(StandardCharsets.UTF_8);
        HttpServer association = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        association.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        association.start();
        try {
            String address = "http://127.0.0.1:" + association.getAddress().getPort();
            visitor.page().navigate(address + "/");
            look.accept(visitor.page());
            visitor.troubles().removeIf(trouble -> trouble.contains(address));
        } finally {
            association.stop(0);
        }
    }
}

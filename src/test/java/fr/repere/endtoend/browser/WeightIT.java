package fr.repere.endtoend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import fr.repere.endtoend.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a page costs a weak connection, the first time: bytes as they come over the network, headers included, and the time until it can be
 * read and used at 400 kbit/s and 400 ms. Bytes are held here; times, which depend on the machine, are written to target/pages.md.
 */
@ExtendWith({Stack.Extension.class, Chromium.Extension.class})
class WeightIT {

    private static final Path REPORT = Path.of(System.getProperty("repere.root", "../.."), "src/test/target/pages.md");
    private static final int RESULTS_MOST = 60_000;
    private static final double BYTES_PER_SECOND = 400_000 / 8d;
    private static final int LATENCY_MS = 400;

    private static final List<String> PAGES = List.of(
            "/fr/",
            "/fr/recherche?q=cours+de+francais&lieu=dijon",
            "/ar/recherche?q=cours+de+francais&lieu=dijon",
            "/uk/recherche?q=cours+de+francais&lieu=dijon",
            "/ti/recherche?q=cours+de+francais&lieu=dijon",
            "/fr/fiches/demander-sa-premiere-carte-de-resident-de-10-ans-141ca106bdf3",
            "/ps/fiches/demander-sa-premiere-carte-de-resident-de-10-ans-141ca106bdf3",
            "/fr/carte?theme=francais",
            "/fr/selection",
            "/fr/encart?place=departement:21");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fr/recherche?q=cours+de+francais&lieu=dijon",
                "/fr/recherche?q=logement",
                "/en/recherche?lieu=dijon"
            })
    void a_page_of_results_weighs_60_kb_at_most(String path, Stack stack, Chromium chromium) {
        try (Visitor visitor = Visitor.on(chromium, stack.site(), Visitor.PHONE)) {
            AtomicLong bytes = counted(visitor.protocol());
            visitor.open(path);
            assertThat(bytes.get()).isLessThanOrEqualTo(RESULTS_MOST);
        }
    }

    @Test
    void the_report_says_what_each_page_costs_a_weak_connection(Stack stack, Chromium chromium) throws IOException {
        StringBuilder report =
                new StringBuilder("| page | bytes | first view, ms | usable, ms |\n| --- | ---: | ---: | ---: |\n");
        for (String path : PAGES) {
            try (Visitor visitor = Visitor.on(chromium, stack.site(), Visitor.PHONE)) {
                CDPSession protocol = visitor.protocol();
                AtomicLong bytes = counted(protocol);
                throttle(protocol);
                Page page = visitor.open(path);
                report.append(
                        "| %s | %d | %s | %s |%n"
                                .formatted(
                                        path,
                                        bytes.get(),
                                        page.evaluate(
                                                "() => Math.round(performance.getEntriesByName('first-contentful-paint')[0].startTime)"),
                                        page.evaluate(
                                                "() => Math.round(performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd)")));
            }
        }
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, report);
        assertThat(report.toString().lines().count()).isEqualTo(PAGES.size() + 2L);
    }

    private static AtomicLong counted(CDPSession protocol) {
        AtomicLong bytes = new AtomicLong();
        protocol.send("Network.enable");
        protocol.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        return bytes;
    }

    private static void throttle(CDPSession protocol) {
        JsonObject slow = new JsonObject();
        slow.addProperty("offline", false);
        slow.addProperty("latency", LATENCY_MS);
        slow.addProperty("downloadThroughput", BYTES_PER_SECOND);
        slow.addProperty("uploadThroughput", BYTES_PER_SECOND);
        protocol.send("Network.emulateNetworkConditions", slow);
    }
}

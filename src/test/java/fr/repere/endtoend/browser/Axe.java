package fr.repere.endtoend.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** axe-core, which finds what shuts readers out: contrast, names, order, landmarks. */
final class Axe {

    private static final Path SOURCE =
            Path.of(System.getProperty("repere.root", "../.."), "src/test/browser/node_modules/axe-core/axe.min.js");
    private static final String VIOLATIONS =
            "async () => (await axe.run()).violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html.slice(0, 160)))";

    private final String source;

    Axe() {
        try {
            this.source = Files.readString(SOURCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it finds on a page, one line each. */
    @SuppressWarnings("unchecked")
    List<String> violations(Page page) {
        page.evaluate(source);
        return (List<String>) page.evaluate(VIOLATIONS);
    }
}

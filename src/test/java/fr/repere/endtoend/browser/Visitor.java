package fr.repere.endtoend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody who reads the site in a browser of their own. Whatever goes wrong beside what is looked at is a failure as well. */
final class Visitor implements AutoCloseable {

    /** Widths of a small phone, a tablet and a desk, in pixels. */
    static final int PHONE = 360;

    static final int TABLET = 768;
    static final int DESK = 1280;
    private static final int HEIGHT = 800;
    private static final int OK = 200;

    private final String site;
    private final BrowserContext context;
    private final Page page;
    private final List<String> troubles = new ArrayList<>();

    private Visitor(String site, BrowserContext context) {
        this.site = site;
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            // A page that does not exist, or that answers a refused form, is reported by the browser as well; a test
            // that wants one says so by its status or by its words.
            if (message.type().equals("error") && !message.text().matches(".*status of (404|422) .*")) {
                troubles.add(message.text());
            }
        });
        page.onPageError(troubles::add);
        page.onDialog(dialog -> {
            troubles.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(this::stayHere);
    }

    /** A visitor with scripts. */
    static Visitor on(Chromium chromium, String site, int width) {
        return new Visitor(site, chromium.browser().newContext(options(width)));
    }

    /** A visitor whose browser runs no scripts. */
    static Visitor withoutScripts(Chromium chromium, String site, int width) {
        return new Visitor(site, chromium.browser().newContext(options(width).setJavaScriptEnabled(false)));
    }

    /** A visitor whose system is dark. */
    static Visitor inTheDark(Chromium chromium, String site, int width) {
        return new Visitor(site, chromium.browser().newContext(options(width).setColorScheme(ColorScheme.DARK)));
    }

    private static Browser.NewContextOptions options(int width) {
        return new Browser.NewContextOptions().setViewportSize(width, HEIGHT).setAcceptDownloads(true);
    }

    private void stayHere(Request request) {
        boolean here = request.url().startsWith(site + "/")
                || request.url().startsWith("data:")
                || request.url().startsWith("blob:");
        if (!here) {
            troubles.add("asked of somebody else: " + request.url());
        }
    }

    /** Opens a page of the site, which must be there, and waits until it is quiet. */
    Page open(String path) {
        return open(path, OK);
    }

    /** The same of a page that answers otherwise. */
    Page open(String path, int status) {
        assertThat(page.navigate(site + path).status()).as(path).isEqualTo(status);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page;
    }

    /** Opens a page of the site, which must be there, without waiting for what its scripts do. */
    Page go(String path) {
        assertThat(page.navigate(site + path).status()).as(path).isEqualTo(OK);
        return page;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** The browser's own protocol, for what a test cannot ask otherwise. */
    CDPSession protocol() {
        return context.newCDPSession(page);
    }

    /** What went wrong beside: errors of scripts, what the security policy refused, requests of other sites, dialogs. */
    List<String> troubles() {
        return troubles;
    }

    void screenshot(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
        assertThat(troubles).as("what went wrong beside").isEmpty();
    }
}

package fr.repere.endtoend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import fr.repere.endtoend.Member;
import fr.repere.endtoend.Stack;
import fr.repere.endtoend.browser.OfficePage.Who;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every page of the back-office promises whoever may open it. Its pictures are left in target/screenshots, to be looked at. */
@ExtendWith({Stack.Extension.class, Chromium.Extension.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficePagesIT {

    private static final Path ROOT = Path.of(System.getProperty("repere.root", "../.."));
    private static final Path PICTURES = ROOT.resolve("src/test/target/screenshots/office");
    private static final Pattern ROUTE = Pattern.compile("\\| `GET ([^`]+)` \\|.*");
    private static final int NARROWEST = 320;
    private static final int HEIGHT = 800;

    /** A key of our bundles that nobody put into words. */
    private static final Pattern RAW = Pattern.compile(
            "\\?\\?|\\b(account|profile|structures|writing|review|freshness|duplicate|translation|imports|operations"
                    + "|territories|favourites|frame|mailbox|audit)\\.[a-z][a-z-]*(\\.[a-z][a-z-]*)+");

    /** Names that more than one element has: a label would lead to the wrong one. */
    private static final String TWICE = """
            () => [...document.querySelectorAll('[id]')].map(one => one.id).filter((id, at, all) => all.indexOf(id) !== at)""";

    private final Axe axe = new Axe();
    private final Map<Who, Visitor> withScripts = new EnumMap<>(Who.class);
    private final Map<Who, Visitor> withoutScripts = new EnumMap<>(Who.class);
    private final Map<Who, Visitor> inEnglish = new EnumMap<>(Who.class);
    private OfficeData data;

    @BeforeAll
    void people(Stack stack, Chromium chromium) {
        data = OfficeData.in(stack, chromium);
        Map<Who, Member> members = Map.of(
                Who.NEWCOMER, data.newcomer,
                Who.AUTHOR, data.author,
                Who.TRANSLATOR, data.translator,
                Who.NATIONAL, data.national);
        String site = data.author.site();
        for (Who who : Who.values()) {
            withScripts.put(who, in("fr", members.get(who), Visitor.on(chromium, site, Visitor.DESK)));
            withoutScripts.put(who, in("fr", members.get(who), Visitor.withoutScripts(chromium, site, NARROWEST)));
            inEnglish.put(who, in("en", members.get(who), Visitor.withoutScripts(chromium, site, NARROWEST)));
        }
    }

    @AfterAll
    void home() {
        Stream.of(withScripts, withoutScripts, inEnglish)
                .flatMap(each -> each.values().stream())
                .forEach(Visitor::close);
    }

    @Test
    void every_page_of_the_table_of_rights_is_walked_or_said_to_be_none() throws IOException {
        List<String> routes = Files.readAllLines(ROOT.resolve("doc/rights.md")).stream()
                .map(ROUTE::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1))
                .toList();
        List<String> known = Stream.concat(
                        OfficePages.all().stream().map(OfficePage::route), OfficePages.NO_PAGE.keySet().stream())
                .distinct()
                .toList();
        assertThat(known).containsExactlyInAnyOrderElementsOf(routes);
    }

    @TestFactory
    Stream<DynamicTest>
            every_page_shuts_nobody_out_scrolls_nowhere_sideways_needs_no_script_and_speaks_two_languages() {
        return OfficePages.all().stream()
                .map(page -> DynamicTest.dynamicTest(page.who() + " " + page.path(), () -> {
                    String heading = withScripts(page);
                    Page french = withoutScripts.get(page.who()).go(page.in(data));
                    assertThat(french.locator("h1").innerText())
                            .as("without scripts")
                            .isEqualTo(heading);
                    plain(withoutScripts.get(page.who()), "fr");
                    inEnglish.get(page.who()).go(page.in(data));
                    plain(inEnglish.get(page.who()), "en");
                }));
    }

    /** With scripts, from a desk down to the narrowest. @return the heading */
    private String withScripts(OfficePage page) {
        Visitor visitor = withScripts.get(page.who());
        visitor.page().setViewportSize(Visitor.DESK, HEIGHT);
        Page open = visitor.open(page.in(data));
        assertThat(open.locator("h1").count()).isEqualTo(1);
        assertThat(open.evaluate(TWICE))
                .as("names that a label or link cannot tell apart")
                .isEqualTo(List.of());
        assertThat(axe.violations(open)).as("%d pixels wide", Visitor.DESK).isEmpty();
        visitor.screenshot(picture(page, Visitor.DESK));
        for (int width : new int[] {Visitor.TABLET, Visitor.PHONE, NARROWEST}) {
            open.setViewportSize(width, HEIGHT);
            assertThat(open.evaluate(EveryPageIT.BEYOND))
                    .as("%d pixels wide", width)
                    .isEqualTo(List.of());
            if (width == Visitor.PHONE) {
                visitor.screenshot(picture(page, width));
            }
        }
        assertThat(axe.violations(open)).as("%d pixels wide", NARROWEST).isEmpty();
        quiet(visitor);
        return open.locator("h1").innerText();
    }

    /** Without scripts, as narrow as can be: all words are there, in the language that was asked for. */
    private static void plain(Visitor visitor, String language) {
        Page page = visitor.page();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        assertThat(page.locator("main").innerText()).hasSizeGreaterThan(60);
        assertThat(page.title()).doesNotContain("??");
        assertThat(RAW.matcher(page.locator("body").innerText()).results().map(MatchResult::group))
                .as("keys without words")
                .isEmpty();
        assertThat(page.evaluate(EveryPageIT.BEYOND)).as(language).isEqualTo(List.of());
        // What only a script makes work is not shown to those who have none.
        assertThat(page.locator("main button[type=button]:visible").count()).isZero();
        quiet(visitor);
    }

    /** Nothing went wrong beside, on this page. */
    private static void quiet(Visitor visitor) {
        List<String> troubles = List.copyOf(visitor.troubles());
        visitor.troubles().clear();
        assertThat(troubles).isEmpty();
    }

    /** Signs somebody in; a stranger has typed an address on the two pages that go on from one. */
    private static Visitor in(String language, Member member, Visitor visitor) {
        if (member != null) {
            return SignedIn.as(member, language, visitor);
        }
        visitor.open("/?langue=" + language);
        for (String form : List.of("/inscription", "/connexion/code/envoi")) {
            visitor.context()
                    .request()
                    .post(
                            visitor.page().url().replaceAll("/\\?.*", "") + form,
                            RequestOptions.create()
                                    .setHeader("Sec-Fetch-Site", "same-origin")
                                    .setForm(FormData.create().set("mail", "etrangere@exemple.test")));
        }
        return visitor;
    }

    private static Path picture(OfficePage page, int width) {
        return PICTURES.resolve(page.name() + "-" + width + ".png");
    }
}

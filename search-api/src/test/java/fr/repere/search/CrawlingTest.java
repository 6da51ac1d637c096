package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;

/** What machines find out about the site, and that none of it is wrong. */
class CrawlingTest extends BurgundyApi {

    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    @Test
    void robots_find_the_sitemaps_and_leave_deep_pages_and_exports_alone() {
        String robots = browser.get("/robots.txt").body();
        assertThat(robots)
                .startsWith("User-agent: *\n")
                .contains("Disallow: /*?after=\n", "Disallow: /api/v1/export\n");
        assertThat(robots).containsPattern("\nSitemap: http://localhost:\\d+/sitemap.xml\n");
    }

    @Test
    void the_sitemaps_name_every_fiche_once_in_each_language_that_it_has_with_the_others_beside_it() throws Exception {
        List<Element> fiches = fiches();
        assertThat(fiches.stream().map(url -> text(url, "loc")).distinct()).hasSameSizeAs(fiches);
        assertThat(fiches.stream().map(CrawlingTest::path))
                .contains("/fr/fiches/slug-cours-dijon", "/ar/fiches/slug-cours-dijon")
                .contains("/fr/fiches/slug-logement-cote-d-or")
                .doesNotContain("/ru/fiches/slug-cours-dijon", "/fr/fiches/slug-gone");
        Element arabic = fiches.stream()
                .filter(url -> path(url).equals("/ar/fiches/slug-cours-dijon"))
                .findFirst()
                .orElseThrow();
        NodeList links = arabic.getElementsByTagNameNS(XHTML, "link");
        assertThat(IntStream.range(0, links.getLength())
                        .mapToObj(links::item)
                        .map(Element.class::cast)
                        .map(link -> link.getAttribute("hreflang")))
                .containsExactlyInAnyOrder("fr", "ar", "x-default");
    }

    @Test
    void every_address_of_the_sitemaps_leads_to_a_page_that_names_itself_so() throws Exception {
        for (Element url : fiches()) {
            HttpResponse<String> page = browser.get(path(url));
            assertThat(page.statusCode()).as(path(url)).isEqualTo(200);
            assertThat(page.body()).contains("<link rel=\"canonical\" href=\"" + text(url, "loc") + "\"");
        }
    }

    @Test
    void the_sitemap_of_pages_has_themes_and_departements_in_eight_languages() throws Exception {
        List<String> paths =
                urls("/sitemaps/pages.xml").stream().map(CrawlingTest::path).toList();
        assertThat(paths)
                .contains("/fr/", "/ti/", "/ar/recherche?place=departement%3A21", "/uk/themes/francais", "/fr/api")
                .doesNotContain("/fr/selection")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sitemap.xml", "/sitemaps/pages.xml", "/sitemaps/fiches/1/0.xml"})
    void a_sitemap_is_sent_again_only_when_something_changed(String address) {
        HttpResponse<String> first = browser.get(address);
        assertThat(first.headers().firstValue("content-type").orElse("")).startsWith("application/xml");
        String tag = first.headers().firstValue("etag").orElseThrow();
        assertThat(browser.get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3/0", "2/2", "0/0", "99999/1", "131072/1", "x/1", "1/-1"})
    void there_are_no_other_sitemaps(String share) {
        assertThat(browser.get("/sitemaps/fiches/" + share + ".xml").statusCode())
                .isEqualTo(404);
    }

    @Test
    void however_many_shares_there_are_each_fiche_is_in_exactly_one() throws Exception {
        List<String> whole = fiches(1);
        assertThat(fiches(2)).containsExactlyInAnyOrderElementsOf(whole);
        assertThat(fiches(16)).containsExactlyInAnyOrderElementsOf(whole);
    }

    @ParameterizedTest
    @CsvSource({"fr, ltr", "ar, rtl"})
    void an_installed_site_opens_in_its_language(String language, String direction) {
        HttpResponse<String> answer = browser.get("/" + language + "/site.webmanifest");
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/manifest+json");
        JsonNode manifest = Browser.json(answer);
        assertThat(manifest.path("start_url").asString()).isEqualTo("/" + language + "/");
        assertThat(manifest.path("dir").asString()).isEqualTo(direction);
        assertThat(browser.get("/" + language + "/").body())
                .contains("<link rel=\"manifest\" href=\"/" + language + "/site.webmanifest\">");
        manifest.path("icons")
                .forEach(icon -> assertThat(
                                browser.get(icon.path("src").asString()).statusCode())
                        .isEqualTo(200));
    }

    @ParameterizedTest
    @CsvSource({"/favicon.ico, image/", "/apple-touch-icon.png, image/png"})
    void browsers_find_their_icons_where_they_look_for_them(String address, String type) {
        HttpResponse<String> icon = browser.get(address);
        assertThat(icon.statusCode()).isEqualTo(200);
        assertThat(icon.headers().firstValue("content-type").orElse("")).startsWith(type);
    }

    @Test
    void without_a_contact_nobody_is_named_for_weaknesses() {
        assertThat(browser.get("/.well-known/security.txt").statusCode()).isEqualTo(404);
    }

    private List<Element> fiches() throws Exception {
        Document index = parsed("/sitemap.xml");
        assertThat(index.getDocumentElement().getLocalName()).isEqualTo("sitemapindex");
        NodeList files = index.getElementsByTagNameNS(SITEMAP, "loc");
        List<Element> urls = new ArrayList<>();
        for (int i = 0; i < files.getLength(); i++) {
            String path = files.item(i).getTextContent().replaceFirst("^http://localhost:\\d+", "");
            if (path.startsWith("/sitemaps/fiches/")) {
                urls.addAll(urls(path));
            }
        }
        return urls;
    }

    private List<String> fiches(int shares) throws Exception {
        List<String> paths = new ArrayList<>();
        for (int number = 0; number < shares; number++) {
            urls("/sitemaps/fiches/" + shares + "/" + number + ".xml").forEach(url -> paths.add(path(url)));
        }
        return paths;
    }

    /** The entries of a sitemap, each of which is as the schema of sitemaps.org has it. */
    private List<Element> urls(String address) throws Exception {
        Document sitemap = parsed(address);
        assertThat(sitemap.getDocumentElement().getLocalName()).isEqualTo("urlset");
        assertThat(sitemap.getDocumentElement().getNamespaceURI()).isEqualTo(SITEMAP);
        NodeList urls = sitemap.getDocumentElement().getChildNodes();
        assertThat(urls.getLength()).isLessThanOrEqualTo(50_000);
        return IntStream.range(0, urls.getLength())
                .mapToObj(urls::item)
                .map(Element.class::cast)
                .peek(url -> {
                    assertThat(url.getLocalName()).isEqualTo("url");
                    assertThat(text(url, "loc")).startsWith("http").hasSizeLessThan(2_048);
                    if (url.getElementsByTagNameNS(SITEMAP, "lastmod").getLength() > 0) {
                        assertThat(LocalDate.parse(text(url, "lastmod")))
                                .isBefore(LocalDate.now().plusDays(2));
                    }
                })
                .toList();
    }

    private Document parsed(String address) throws Exception {
        HttpResponse<String> answer = browser.get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        return parsers.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Element url, String name) {
        return url.getElementsByTagNameNS(SITEMAP, name).item(0).getTextContent();
    }

    private static String path(Element url) {
        return text(url, "loc").replaceFirst("^http://localhost:\\d+", "");
    }
}

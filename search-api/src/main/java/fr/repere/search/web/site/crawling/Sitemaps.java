package fr.repere.search.web.site.crawling;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.FicheAddresses;
import fr.repere.search.query.FicheAddresses.Census;
import fr.repere.search.query.IdShare;
import fr.repere.search.web.site.Frames;
import fr.repere.search.web.site.SitePlan;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * Every page of the site, for search engines: an index of files, each of which is written while it is read. A file has about a thousand
 * fiches, so with eight languages and their alternates it stays far below the 50,000 addresses and 50 MB that the format allows.
 */
@Controller
class Sitemaps {

    /** On average; ids are spread evenly, so no share has many more. */
    static final int FICHES_PER_FILE = 1_000;

    private static final Duration KEPT = Duration.ofHours(1);
    private static final List<Language> ALL = Arrays.asList(Language.values());

    private final FicheAddresses fiches;
    private final TerritoryCache territories;
    private final Vocabulary vocabulary;
    private final Frames frames;

    Sitemaps(FicheAddresses fiches, TerritoryCache territories, Vocabulary vocabulary, Frames frames) {
        this.fiches = fiches;
        this.territories = territories;
        this.vocabulary = vocabulary;
        this.frames = frames;
    }

    @GetMapping("/sitemap.xml")
    void index(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Census census = fiches.census();
        if (isKnown(request, response, census.state())) {
            return;
        }
        int shares = IdShare.shares(census.fiches(), FICHES_PER_FILE);
        try (SitemapFile file = SitemapFile.ofSitemaps(response.getOutputStream(), site(request))) {
            file.sitemap("/sitemaps/pages.xml");
            for (int number = 0; number < shares; number++) {
                file.sitemap("/sitemaps/fiches/" + shares + "/" + number + ".xml");
            }
        }
    }

    @GetMapping("/sitemaps/pages.xml")
    void pages(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isKnown(request, response, territories.edition())) {
            return;
        }
        try (SitemapFile file = SitemapFile.ofPages(response.getOutputStream(), site(request))) {
            Consumer<String> write = path -> file.page(path, ALL, Optional.empty());
            SitePlan.PAGES.forEach(write);
            vocabulary.themeCodes().stream().map(SitePlan::theme).forEach(write);
            territories.all().stream()
                    .filter(territory -> territory.kind().equals("departement"))
                    .map(TerritoryDocument::id)
                    .map(SitePlan::place)
                    .forEach(write);
        }
    }

    @GetMapping("/sitemaps/fiches/{shares:\\d{1,5}}/{number:\\d{1,5}}.xml")
    void fiches(
            @PathVariable int shares,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        IdShare share = share(number, shares);
        if (isKnown(request, response, fiches.census().state())) {
            return;
        }
        try (SitemapFile file = SitemapFile.ofPages(response.getOutputStream(), site(request))) {
            fiches.read(
                    share,
                    fiche -> file.page(
                            "/fiches/" + fiche.slug(),
                            ALL.stream()
                                    .filter(language -> fiche.languages().contains(language.code()))
                                    .toList(),
                            fiche.changedOn()));
        }
    }

    private static IdShare share(int number, int shares) {
        try {
            return new IdShare(number, shares);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such sitemap", e);
        }
    }

    private static boolean isKnown(HttpServletRequest request, HttpServletResponse response, String state) {
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(KEPT).cachePublic().getHeaderValue());
        String tag = "W/\"" + state.replaceAll("[^A-Za-z0-9-]", "") + "\"";
        if (new ServletWebRequest(request, response).checkNotModified(tag)) {
            return true;
        }
        response.setContentType(MediaType.APPLICATION_XML_VALUE);
        return false;
    }

    private String site(HttpServletRequest request) {
        return frames.of(request).site();
    }
}

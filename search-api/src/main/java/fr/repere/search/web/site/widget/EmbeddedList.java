package fr.repere.search.web.site.widget;

import fr.repere.geodata.document.Language;
import fr.repere.search.query.Fiches;
import fr.repere.search.query.InvalidParameter;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.understanding.Understood;
import fr.repere.search.web.SearchAnswer;
import fr.repere.search.web.SearchAnswers;
import fr.repere.search.web.request.RequestParameters;
import fr.repere.search.web.request.SearchRequests;
import fr.repere.search.web.site.SitePage;
import fr.repere.search.web.site.SitePaths;
import fr.repere.search.web.site.results.HitViews;
import fr.repere.search.web.site.widget.EmbeddedView.Kept;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The first fiches of a search, to stand in a frame of another site. What its address asks wrongly is said in the frame, to whoever put it
 * there. These searches are not counted: they were made by a page, not by a reader.
 */
@SitePage
class EmbeddedList {

    static final String PATH = "/encart";

    static final int FICHES = 10;
    private static final int MOST_FICHES = 30;
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Set<String> PARAMETERS = Set.of("place", "theme", "q", "size");

    private final SearchRequests requests;
    private final Fiches fiches;
    private final SearchAnswers answers;
    private final HitViews hits;

    EmbeddedList(SearchRequests requests, Fiches fiches, SearchAnswers answers, HitViews hits) {
        this.requests = requests;
        this.fiches = fiches;
        this.answers = answers;
        this.hits = hits;
    }

    @GetMapping(PATH)
    String show(
            @PathVariable Language language,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletResponse response,
            Model model) {
        response.setHeader("X-Robots-Tag", "noindex");
        try {
            model.addAttribute("page", found(language, given));
            response.setHeader(
                    HttpHeaders.CACHE_CONTROL,
                    CacheControl.maxAge(KEPT).cachePublic().getHeaderValue());
        } catch (InvalidParameter wrong) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute(
                    "page", EmbeddedView.wrong(SitePaths.in(language, "/recherche"), wrong.parameter(), wrong.value()));
        }
        return "site/embed";
    }

    private EmbeddedView found(Language language, MultiValueMap<String, String> given) {
        new RequestParameters(given).onlyKnown(PARAMETERS);
        MultiValueMap<String, String> asked = new LinkedMultiValueMap<>(given);
        asked.set("lang", language.code());
        asked.set("facets", "false");
        RequestParameters parameters = new RequestParameters(asked);
        int size = parameters.whole("size", 1, MOST_FICHES).orElse(FICHES);
        asked.set("size", Integer.toString(size));
        Optional<Understood> words = requests.understood(parameters);
        SearchQuery query = requests.query(parameters, words);
        SearchAnswer answer = answers.of(query, fiches.search(query), Optional.empty(), cursor -> null);
        return new EmbeddedView(
                WidgetCode.address(SitePaths.in(language, "/recherche"), given),
                answer.place() == null ? null : answer.place().name(),
                parameters.one("q").orElse(""),
                kept(given),
                answer.total(),
                hits.of(language, answer.hits(), answer.place()),
                null);
    }

    /** What the search box hands on. */
    private static List<Kept> kept(MultiValueMap<String, String> given) {
        return Stream.of("place", "theme")
                .flatMap(name -> given.getOrDefault(name, List.of()).stream().map(value -> new Kept(name, value)))
                .filter(kept -> !kept.value().isBlank())
                .toList();
    }
}

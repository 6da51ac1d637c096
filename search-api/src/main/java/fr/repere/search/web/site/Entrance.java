package fr.repere.search.web.site;

import fr.repere.geodata.document.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The addresses without a language: they lead to the first of the browser's languages that is one of the eight, otherwise to French. */
@Controller
class Entrance {

    /** All pages: {@code hreflang="x-default"} of each names its address without a language. */
    @GetMapping({
        "/",
        "/recherche",
        "/carte",
        "/fiches/{slug}",
        "/themes",
        "/themes/{code}",
        "/structures",
        "/structures/{id}",
        "/territoires",
        "/territoires/{id}",
        "/agir",
        "/selection",
        "/statistiques",
        "/widget",
        "/api",
        "/plan-du-site",
        "/accessibilite",
        "/mentions-legales",
        "/donnees-personnelles"
    })
    ResponseEntity<Void> enter(HttpServletRequest request) {
        String query = request.getQueryString();
        String path = request.getRequestURI();
        // The home page searched, before it had a page of results beside it.
        String page = path.equals("/") && query != null ? "/recherche" : path;
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, SitePaths.in(wished(request), page) + (query == null ? "" : "?" + query))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private static Language wished(HttpServletRequest request) {
        // An old link to a fiche names its language.
        Optional<Language> named =
                Optional.ofNullable(request.getParameter("lang")).flatMap(Language::findByCode);
        return named.or(() -> accepted(request).stream()
                        .flatMap(code -> Language.findByCode(code).stream())
                        .findFirst())
                .orElse(Language.FR);
    }

    /** In the browser's order; without the header, the server's own language must not stand in. */
    private static List<String> accepted(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? List.of()
                : Collections.list(request.getLocales()).stream()
                        .map(locale -> locale.getLanguage())
                        .toList();
    }
}

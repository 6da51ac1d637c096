package fr.repere.search.web.ogc;

import fr.repere.search.ogc.ApiDefinition;
import fr.repere.search.ogc.Conformance;
import fr.repere.search.ogc.Landing;
import fr.repere.search.ogc.Link;
import fr.repere.search.ogc.Links;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the service is: landing page, definition, conformance. Each method writes JSON itself, or returns the page. */
@Controller
class ServiceController {

    private static final Set<String> ONLY_FORMAT = Set.of("f");
    private static final MediaType OPEN_API = MediaType.parseMediaType(Link.OPEN_API);

    private final CurrentSite site;
    private final ApiDefinition definition;
    private final Documents documents;

    ServiceController(CurrentSite site, ApiDefinition definition, Documents documents) {
        this.site = site;
        this.definition = definition;
        this.documents = documents;
    }

    @GetMapping({"/ogc", "/ogc/"})
    @Nullable
    ModelAndView landing(
            @RequestParam MultiValueMap<String, String> given,
            @RequestHeader HttpHeaders headers,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        Asked asked = Asked.of(given, headers, ONLY_FORMAT, MediaType.APPLICATION_JSON);
        Landing landing = new Landing(
                "Repère, OGC API – Features",
                "Les dispositifs et démarches pour l'intégration des personnes réfugiées en France, leurs lieux et les"
                        + " territoires, pour les logiciels de cartographie.",
                site.links().landing(asked.html()));
        return answer(asked, "landing", landing, response);
    }

    @GetMapping("/ogc/conformance")
    @Nullable
    ModelAndView conformance(
            @RequestParam MultiValueMap<String, String> given,
            @RequestHeader HttpHeaders headers,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        Asked asked = Asked.of(given, headers, ONLY_FORMAT, MediaType.APPLICATION_JSON);
        return answer(asked, "conformance", Conformance.with(site.links().conformance(asked.html())), response);
    }

    @GetMapping("/ogc/api")
    @Nullable
    ModelAndView api(
            @RequestParam MultiValueMap<String, String> given,
            @RequestHeader HttpHeaders headers,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        Asked asked = Asked.of(given, headers, ONLY_FORMAT, OPEN_API, MediaType.APPLICATION_JSON);
        Links links = site.links();
        if (asked.html()) {
            Documents.begin(Link.HTML, response);
            ApiView view = new ApiView(definition.of(links.root()));
            return new ModelAndView("ogc/api", Map.of("api", view, "links", links.api()));
        }
        documents.writeText(definition.json(links.root()), Link.OPEN_API, response);
        return null;
    }

    private @Nullable ModelAndView answer(Asked asked, String page, Object document, HttpServletResponse response)
            throws IOException {
        if (asked.html()) {
            Documents.begin(Link.HTML, response);
            return new ModelAndView("ogc/" + page, "document", document);
        }
        documents.write(document, Link.JSON, response);
        return null;
    }
}

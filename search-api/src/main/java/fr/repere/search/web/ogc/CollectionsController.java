package fr.repere.search.web.ogc;

import fr.repere.search.ogc.CollectionInfo;
import fr.repere.search.ogc.CollectionList;
import fr.repere.search.ogc.Collections;
import fr.repere.search.ogc.Extent;
import fr.repere.search.ogc.FeatureSource;
import fr.repere.search.ogc.Link;
import fr.repere.search.ogc.Links;
import fr.repere.search.ogc.OgcResourceNotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What there is: all collections, and one of them. */
@Controller
class CollectionsController {

    private static final Set<String> ONLY_FORMAT = Set.of("f");

    private final Collections collections;
    private final CurrentSite site;
    private final Documents documents;

    CollectionsController(Collections collections, CurrentSite site, Documents documents) {
        this.collections = collections;
        this.site = site;
        this.documents = documents;
    }

    @GetMapping("/ogc/collections")
    @Nullable
    ModelAndView all(
            @RequestParam MultiValueMap<String, String> given,
            @RequestHeader HttpHeaders headers,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        Asked asked = Asked.of(given, headers, ONLY_FORMAT, MediaType.APPLICATION_JSON);
        Links links = site.links();
        CollectionList list = new CollectionList(
                links.collections(asked.html()),
                collections.all().stream()
                        .map(source -> info(source, links.listed(source)))
                        .toList());
        if (asked.html()) {
            Documents.begin(Link.HTML, response);
            return new ModelAndView("ogc/collections", "document", list);
        }
        documents.write(list, Link.JSON, response);
        return null;
    }

    @GetMapping("/ogc/collections/{id}")
    @Nullable
    ModelAndView one(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> given,
            @RequestHeader HttpHeaders headers,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        FeatureSource source = collections.find(id).orElseThrow(() -> OgcResourceNotFound.collection(collections));
        Asked asked = Asked.of(given, headers, ONLY_FORMAT, MediaType.APPLICATION_JSON);
        CollectionInfo info = info(source, site.links().collection(source, asked.html()));
        if (asked.html()) {
            Documents.begin(Link.HTML, response);
            return new ModelAndView("ogc/collection", Map.of("document", info, "queryables", source.queryables()));
        }
        documents.write(info, Link.JSON, response);
        return null;
    }

    private static CollectionInfo info(FeatureSource source, List<Link> links) {
        return new CollectionInfo(
                source.id(),
                source.title(),
                source.description(),
                links,
                source.extent().orElse(null),
                "feature",
                List.of(Extent.CRS84));
    }
}

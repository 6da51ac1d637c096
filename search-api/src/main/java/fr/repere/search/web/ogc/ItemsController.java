package fr.repere.search.web.ogc;

import fr.repere.search.ogc.Collections;
import fr.repere.search.ogc.Feature;
import fr.repere.search.ogc.FeatureSource;
import fr.repere.search.ogc.FeatureWriter;
import fr.repere.search.ogc.ItemsReading;
import fr.repere.search.ogc.Link;
import fr.repere.search.ogc.Links;
import fr.repere.search.ogc.OgcResourceNotFound;
import fr.repere.search.query.ItemQuery;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

/** The features of a collection, and one of them. JSON is written while it is read. */
@Controller
class ItemsController {

    private static final Set<String> ONLY_FORMAT = Set.of("f");
    private static final Set<String> NOT_CONDITIONS = Set.of("f", "after");
    private static final MediaType GEO_JSON = MediaType.parseMediaType(Link.GEO_JSON);
    /** A page with more features than that would be no page any more: it has a link to the next. */
    private static final int LARGEST_PAGE = 100;

    private final Collections collections;
    private final CurrentSite site;
    private final ItemParameters parameters;
    private final FeatureWriter writer;
    private final FeatureViews views;

    ItemsController(
            Collections collections,
            CurrentSite site,
            ItemParameters parameters,
            FeatureWriter writer,
            FeatureViews views) {
        this.collections = collections;
        this.site = site;
        this.parameters = parameters;
        this.writer = writer;
        this.views = views;
    }

    @GetMapping("/ogc/collections/{id}/items")
    @Nullable
    ModelAndView items(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> given,
            @RequestHeader HttpHeaders headers,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        FeatureSource source = source(id);
        Asked asked = Asked.of(given, headers, ItemParameters.known(source), GEO_JSON, MediaType.APPLICATION_JSON);
        ItemQuery query = parameters.query(asked.parameters());
        Optional<String> after = ItemParameters.after(asked.parameters());
        int limit = ItemParameters.limit(asked.parameters());
        Links links = site.links();
        Links.Page page = new Links.Page(source, conditions(given), after);
        ItemsReading reading =
                ItemsReading.of(source, query, after, asked.html() ? Math.min(limit, LARGEST_PAGE) : limit);
        if (asked.html()) {
            Documents.begin(Link.HTML, response);
            return new ModelAndView("ogc/items", "page", views.of(source, reading, page, links));
        }
        Documents.begin(Link.GEO_JSON, response);
        writer.write(response.getOutputStream(), reading, next -> links.items(page, false, next));
        return null;
    }

    @GetMapping("/ogc/collections/{id}/items/{featureId}")
    @Nullable
    ModelAndView item(
            @PathVariable String id,
            @PathVariable String featureId,
            @RequestParam MultiValueMap<String, String> given,
            @RequestHeader HttpHeaders headers,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        FeatureSource source = source(id);
        Asked asked = Asked.of(given, headers, ONLY_FORMAT, GEO_JSON, MediaType.APPLICATION_JSON);
        Feature feature = source.find(featureId).orElseThrow(() -> OgcResourceNotFound.feature(source));
        List<Link> links = site.links().feature(source, feature, asked.html());
        if (asked.html()) {
            Documents.begin(Link.HTML, response);
            return new ModelAndView(
                    "ogc/feature", Map.of("source", source, "feature", views.of(feature), "links", links));
        }
        Documents.begin(Link.GEO_JSON, response);
        writer.write(response.getOutputStream(), feature, links);
        return null;
    }

    private FeatureSource source(String id) {
        return collections.find(id).orElseThrow(() -> OgcResourceNotFound.collection(collections));
    }

    private static String conditions(MultiValueMap<String, String> given) {
        return given.entrySet().stream()
                .filter(entry -> !NOT_CONDITIONS.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2C", ",");
    }
}

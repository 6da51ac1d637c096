package fr.repere.search.ogc;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The links of all documents. Every document comes in two formats: the address with {@code f=json} or {@code f=html} is that of one of them, the
 * address alone lets client and server agree.
 *
 * @param root absolute address of the landing page, without a slash at its end
 */
public record Links(String root) {

    /**
     * An answer of features of a collection.
     *
     * @param conditions parameters of its request without {@code f} and {@code after}, encoded, such as {@code limit=10&theme=sante}
     * @param after where it begins, as made by the collection
     */
    public record Page(FeatureSource source, String conditions, Optional<String> after) {

        private String address(String root, Optional<String> begin) {
            String parameters = Stream.concat(
                            Stream.of(conditions).filter(text -> !text.isEmpty()),
                            begin.map(Cursors::encoded).map("after="::concat).stream())
                    .collect(Collectors.joining("&"));
            return root + "/collections/" + source.id() + "/items" + (parameters.isEmpty() ? "" : "?" + parameters);
        }
    }

    /** Of the landing page. */
    public List<Link> landing(boolean html) {
        List<Link> links = new ArrayList<>(selfAndAlternate(root + "/", Link.JSON, html));
        links.add(new Link(
                root + "/api?f=json", "service-desc", Link.OPEN_API, "Définition de l'interface (OpenAPI 3.0)"));
        links.add(new Link(root + "/api?f=html", "service-doc", Link.HTML, "Documentation de l'interface"));
        links.add(new Link(root + "/conformance", "conformance", Link.JSON, "Classes de conformité respectées"));
        links.add(new Link(root + "/conformance?f=html", "conformance", Link.HTML, "Classes de conformité respectées"));
        links.add(new Link(root + "/collections", "data", Link.JSON, "Les collections"));
        links.add(new Link(root + "/collections?f=html", "data", Link.HTML, "Les collections"));
        return links;
    }

    /** Of the definition of the interface, for its page. */
    public List<Link> api() {
        return List.of(
                new Link(root + "/api?f=html", "self", Link.HTML, "Ce document"),
                new Link(root + "/api?f=json", "alternate", Link.OPEN_API, "Ce document en OpenAPI 3.0"));
    }

    /** Of the list of conformance classes. */
    public List<Link> conformance(boolean html) {
        return selfAndAlternate(root + "/conformance", Link.JSON, html);
    }

    /** Of the list of collections. */
    public List<Link> collections(boolean html) {
        return selfAndAlternate(root + "/collections", Link.JSON, html);
    }

    /** Of one collection. */
    public List<Link> collection(FeatureSource source, boolean html) {
        List<Link> links = new ArrayList<>(selfAndAlternate(address(source), Link.JSON, html));
        links.addAll(items(source));
        return links;
    }

    /** Of one collection where it is listed with others. */
    public List<Link> listed(FeatureSource source) {
        List<Link> links = new ArrayList<>();
        links.add(new Link(address(source), "self", Link.JSON, source.title()));
        links.add(new Link(address(source) + "?f=html", "alternate", Link.HTML, source.title()));
        links.addAll(items(source));
        return links;
    }

    /**
     * Of an answer of features.
     *
     * @param next where the following ones begin, as made by the collection
     */
    public List<Link> items(Page page, boolean html, Optional<String> next) {
        List<Link> links = new ArrayList<>(selfAndAlternate(page.address(root, page.after()), Link.GEO_JSON, html));
        String format = html ? "f=html" : "f=json";
        String type = html ? Link.HTML : Link.GEO_JSON;
        next.map(begin -> page.address(root, Optional.of(begin)))
                .ifPresent(address -> links.add(new Link(with(address, format), "next", type, "La suite")));
        links.add(new Link(
                address(page.source()), "collection", Link.JSON, page.source().title()));
        return links;
    }

    /** Of one feature. */
    public List<Link> feature(FeatureSource source, Feature feature, boolean html) {
        List<Link> links = new ArrayList<>(
                selfAndAlternate(address(source) + "/items/" + encoded(feature.id()), Link.GEO_JSON, html));
        links.add(new Link(address(source), "collection", Link.JSON, source.title()));
        links.add(new Link(address(source) + "?f=html", "collection", Link.HTML, source.title()));
        return links;
    }

    private String address(FeatureSource source) {
        return root + "/collections/" + source.id();
    }

    private List<Link> items(FeatureSource source) {
        return List.of(
                new Link(address(source) + "/items", "items", Link.GEO_JSON, source.title() + " en GeoJSON"),
                new Link(address(source) + "/items?f=html", "items", Link.HTML, source.title() + ", page"));
    }

    private static List<Link> selfAndAlternate(String address, String type, boolean html) {
        Link json = new Link(
                with(address, "f=json"),
                html ? "alternate" : "self",
                type,
                html ? "Ce document en JSON" : "Ce document");
        Link page = new Link(
                with(address, "f=html"),
                html ? "self" : "alternate",
                Link.HTML,
                html ? "Ce document" : "Ce document, page");
        return html ? List.of(page, json) : List.of(json, page);
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String with(String address, String parameter) {
        return address + (address.contains("?") ? "&" : "?") + parameter;
    }
}

package fr.repere.search.ogc;

import java.util.List;

/**
 * Which parts of the standard are kept (requirement {@code /req/core/conformance-success}).
 *
 * @param conformsTo addresses of conformance classes
 */
public record Conformance(List<String> conformsTo, List<Link> links) {

    private static final String CLASSES = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";

    /** The classes that this product keeps, with these links. */
    public static Conformance with(List<Link> links) {
        return new Conformance(
                List.of(CLASSES + "core", CLASSES + "oas30", CLASSES + "html", CLASSES + "geojson"), links);
    }
}

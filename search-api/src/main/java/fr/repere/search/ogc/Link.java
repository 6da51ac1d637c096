package fr.repere.search.ogc;

/**
 * A link of a document of the standard (RFC 8288).
 *
 * @param href absolute address
 * @param rel what it leads to, such as {@code self} or {@code items}
 * @param type media type of what is there
 * @param title in French
 */
public record Link(String href, String rel, String type, String title) {

    /** The media type of features. */
    public static final String GEO_JSON = "application/geo+json";

    /** The media type of every other document. */
    public static final String JSON = "application/json";

    /** The media type of pages. */
    public static final String HTML = "text/html";

    /** The media type of the definition of the interface. */
    public static final String OPEN_API = "application/vnd.oai.openapi+json;version=3.0";
}

package fr.repere.search.web.site.crawling;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.repere.search.web.site.Frame;
import java.util.List;

/** What a browser needs to put the site among the applications of a device, as the W3C's « Web Application Manifest » names it. */
record Manifest(
        String id,
        String name,
        @JsonProperty("short_name") String shortName,
        String description,
        String lang,
        String dir,
        @JsonProperty("start_url") String startUrl,
        String scope,
        String display,
        @JsonProperty("theme_color") String themeColour,
        @JsonProperty("background_color") String backgroundColour,
        List<Icon> icons) {

    private static final String WHITE = "#ffffff";

    /** A picture in CSS pixels; a maskable one may be cut into any shape. */
    record Icon(String src, String sizes, String type, String purpose) {}

    /** In the language of a frame, beginning with the home page in that language. */
    static Manifest of(Frame frame, String description) {
        return new Manifest(
                "/",
                frame.settings().name(),
                frame.settings().name(),
                description,
                frame.lang(),
                frame.direction(),
                frame.at("/"),
                "/",
                "minimal-ui",
                WHITE,
                WHITE,
                List.of(
                        new Icon("/styles/repere.svg", "any", "image/svg+xml", "any"),
                        new Icon("/icons/repere-192.png", "192x192", "image/png", "any"),
                        new Icon("/icons/repere-512.png", "512x512", "image/png", "any"),
                        new Icon("/icons/repere-512-maskable.png", "512x512", "image/png", "maskable")));
    }
}

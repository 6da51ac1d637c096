package fr.repere.search.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The tiles under the maps of pages. Without any, maps stand on outlines of our own, and no browser asks anybody else for anything.
 *
 * @param tiles address of a tile with {z}, {x} and {y} in it, https or http; empty for none
 * @param credit whom the map names for them
 * @param maxZoom the closest zoom that there are tiles for
 */
@ConfigurationProperties("repere.site.base-map")
public record BaseMap(
        @DefaultValue("") String tiles,
        @DefaultValue("") String credit,
        @DefaultValue("19") int maxZoom) {

    private static final Pattern ADDRESS = Pattern.compile("(https?://[A-Za-z0-9.-]+(?::\\d{1,5})?)/[^\\s;,\"'<>]*");

    /**
     * Refuses what is no address of tiles, before it can get into a header.
     *
     * @throws IllegalArgumentException when it is not, or nobody is named for the tiles
     */
    public BaseMap {
        tiles = tiles.strip();
        if (!tiles.isEmpty()) {
            boolean whole = tiles.contains("{z}") && tiles.contains("{x}") && tiles.contains("{y}");
            if (!whole || !ADDRESS.matcher(tiles).matches()) {
                throw new IllegalArgumentException(
                        "repere.site.base-map.tiles is no address such as https://tiles.example/{z}/{x}/{y}.png");
            }
            if (credit.isBlank()) {
                throw new IllegalArgumentException("repere.site.base-map.credit must name whose tiles these are");
            }
        }
    }

    /** Whether there are tiles. */
    public boolean isSet() {
        return !tiles.isEmpty();
    }

    /** The only other origin that pages may load pictures from, such as {@code https://tiles.example}; empty for none. */
    String origin() {
        Matcher address = ADDRESS.matcher(tiles);
        return address.matches() ? address.group(1) : "";
    }
}

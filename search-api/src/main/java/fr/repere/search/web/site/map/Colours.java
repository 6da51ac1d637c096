package fr.repere.search.web.site.map;

import fr.repere.search.map.Fill;

/** Writes colours as pages have them. */
final class Colours {

    private Colours() {}

    /** Such as {@code #e8edf4}. */
    static String of(Fill fill) {
        return "#%06x".formatted(fill.rgb());
    }
}

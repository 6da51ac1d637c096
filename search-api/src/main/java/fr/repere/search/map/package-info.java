/**
 * Draws maps: one painter, one scene, three formats (PNG, SVG, PDF). A {@link fr.repere.search.map.MapSheet} of territories, colours
 * and points comes in, with boundaries from {@code place}; nothing of HTTP, of Elasticsearch or of what the colours mean does.
 */
@NullMarked
package fr.repere.search.map;

import org.jspecify.annotations.NullMarked;

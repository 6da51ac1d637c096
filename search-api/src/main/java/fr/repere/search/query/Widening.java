package fr.repere.search.query;

import java.util.List;

/**
 * What lies beyond the asked radius, when little lies within. Apart from the pages: totals and facets stay those of the asked
 * radius, so that a click still leads to the number that was shown.
 *
 * @param fromMetres the asked radius
 * @param toMetres the first wider radius with enough local fiches, or the widest
 * @param hits the nearest fiches between both, nearest first
 */
public record Widening(double fromMetres, double toMetres, List<Hit> hits) {}

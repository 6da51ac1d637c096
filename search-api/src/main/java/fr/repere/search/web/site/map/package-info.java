/**
 * The coverage map of France as a page: the same question as {@code /api/v1/coverage} and its white zones, asked by a form, answered by a
 * table that a script also draws as a map. In come parameters of an address, out goes a page that says all numbers without scripts.
 */
@NullMarked
package fr.repere.search.web.site.map;

import org.jspecify.annotations.NullMarked;

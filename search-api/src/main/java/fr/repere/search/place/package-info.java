/**
 * From a code, a point or words to a place that can be searched: its territory, its outline, what lies around it, kept in
 * memory between requests. Knows the ports of {@code query} and geometry; no HTTP, no Elasticsearch comes in.
 */
@NullMarked
package fr.repere.search.place;

import org.jspecify.annotations.NullMarked;

/**
 * Coverage: what exists in which territory. Puts the numbers of {@link fr.repere.search.query.Coverage} beside the territories of a kind,
 * divides them into half-open classes, and compares two of them; finds the communes far from everything (white zones). Knows the ports of {@code query} and the territories of {@code place};
 * no HTTP, no Elasticsearch comes in.
 */
@NullMarked
package fr.repere.search.coverage;

import org.jspecify.annotations.NullMarked;

/**
 * Answers the ports of {@code query} from Elasticsearch: one class per clause of a request, composed per stream of hits. An answer has
 * two halves, the local one asked each time and the national one kept. The only package that knows the Elasticsearch client; nothing of
 * it leaves.
 */
@NullMarked
package fr.repere.search.elastic;

import org.jspecify.annotations.NullMarked;

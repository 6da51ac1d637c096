/**
 * The only user of the Elasticsearch client here: indices behind their aliases, bulk writes with an outcome per document, what an
 * index holds. Takes ready JSON and versions; knows nothing of fiches, databases or the outbox.
 */
@NullMarked
package fr.repere.indexer.index;

import org.jspecify.annotations.NullMarked;

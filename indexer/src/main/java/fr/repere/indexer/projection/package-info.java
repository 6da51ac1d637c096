/**
 * From rows of PostGIS to the documents of the contract: fast readers by plain JDBC, and pure projectors. Knows neither the outbox
 * nor Elasticsearch; whatever a document says is decided here.
 */
@NullMarked
package fr.repere.indexer.projection;

import org.jspecify.annotations.NullMarked;

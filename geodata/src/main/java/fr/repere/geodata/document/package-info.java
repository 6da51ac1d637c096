/**
 * The contract between the indexer, which writes, and search-api, which reads: the shape of the documents, the names of
 * their fields and indices, their mapping. Only values come in; no Elasticsearch client, no database.
 */
@NullMarked
package fr.repere.geodata.document;

import org.jspecify.annotations.NullMarked;

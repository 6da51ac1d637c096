/**
 * Elasticsearch plugin that gives the bare server the analysis components every stock Elasticsearch has, under their stock names and settings.
 * Only adapters from Elasticsearch settings to Lucene classes may come in; nothing here is used outside the server, and none of it is needed by a real cluster.
 */
@NullMarked
package fr.repere.embedded.analysis;

import org.jspecify.annotations.NullMarked;

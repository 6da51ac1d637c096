/**
 * The indexer: outbox → documents → Elasticsearch. Nothing stands here but its packages; {@code command} starts it.
 *
 * <p>The path of a change: {@link fr.repere.indexer.relay.Relay} claims its outbox row, {@link
 * fr.repere.indexer.projection.FicheProjection} reads and projects the fiche, {@link fr.repere.indexer.index.BulkWriter} writes it to
 * every index behind the write alias. {@link fr.repere.indexer.rebuild.FichesRebuild} makes a new index beside the old one.
 *
 * <p>{@code IndexingBenchmark}, among the tests, measures the rebuild against raw {@code _bulk}; its Javadoc gives the command.
 */
@NullMarked
package fr.repere.indexer;

import org.jspecify.annotations.NullMarked;

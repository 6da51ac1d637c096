package fr.repere.indexer.rebuild;

import java.time.Duration;

/**
 * What a rebuild did.
 *
 * @param documents in the new index when it began to serve
 * @param took from beginning to swap
 */
public record RebuildResult(long documents, Duration took) {}

package fr.repere.indexer.relay;

import java.util.UUID;

/**
 * A change of a fiche that is still to reach the index.
 *
 * @param version of the fiche when the row was written; counts only when the fiche is gone since
 * @param attempts how often it failed so far
 */
public record OutboxRow(long id, UUID ficheId, long version, int attempts) {}

package fr.repere.indexer.relay;

import java.util.UUID;

/**
 * A change of a fiche or named territory that is still to reach the index.
 *
 * @param subject id of the fiche or territory
 * @param version of it when the row was written; counts only when it is gone since
 * @param attempts how often it failed so far
 */
public record OutboxRow(long id, UUID subject, long version, int attempts) {}

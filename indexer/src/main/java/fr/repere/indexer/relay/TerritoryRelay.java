package fr.repere.indexer.relay;

import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.indexer.index.AliasedIndex;
import fr.repere.indexer.index.BulkWriter;
import fr.repere.indexer.index.DocumentChange;
import fr.repere.indexer.index.DocumentFailure;
import fr.repere.indexer.projection.NamedTerritoryReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries changes of named territories to every index of territories, by their versions as {@link Relay} does fiches: an edit is found
 * at once, without a rebuild of the 36,000 reference territories.
 */
public final class TerritoryRelay {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final TransactionOperations transaction;
    private final OutboxRows outbox;
    private final NamedTerritoryReader reader;
    private final AliasedIndex territories;
    private final BulkWriter writer;
    private final RetryDelay retryDelay;
    private final int batchSize;

    /** A relay into the index of territories. */
    public TerritoryRelay(
            TransactionOperations transaction,
            OutboxRows outbox,
            NamedTerritoryReader reader,
            AliasedIndex territories,
            BulkWriter writer,
            RelayProperties properties) {
        this.transaction = transaction;
        this.outbox = outbox;
        this.reader = reader;
        this.territories = territories;
        this.writer = writer;
        this.retryDelay = new RetryDelay(properties.longestBackOff());
        this.batchSize = properties.batchSize();
    }

    /**
     * Relays the next rows that are due.
     *
     * @return whether there may be more at once
     * @throws NoIndexYet when there is nothing to write to; all rows stay
     * @throws fr.repere.indexer.index.ElasticsearchUnavailable when a write failed as a whole; all rows stay
     */
    public boolean relayBatch() {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<OutboxRow> rows = outbox.claimTerritories(batchSize);
            if (!rows.isEmpty()) {
                settle(rows);
            }
            return rows.size() == batchSize;
        }));
    }

    private void settle(List<OutboxRow> rows) {
        Map<UUID, TerritoryDocument> documents =
                reader.read(rows.stream().map(OutboxRow::subject).collect(Collectors.toSet()));
        // After the projection, as in Relay: an index that joins later is filled from a snapshot that has the change.
        SortedSet<String> members = territories.writeMembers();
        if (members.isEmpty()) {
            throw NoIndexYet.behind(territories.alias());
        }
        List<DocumentChange.Put> changes =
                documents.values().stream().map(TerritoryRelay::put).toList();
        Map<String, String> failures = writer.write(members, changes).stream()
                .collect(Collectors.toMap(
                        DocumentFailure::id, DocumentFailure::reason, (one, other) -> one + " | " + other));
        List<Long> done = new ArrayList<>();
        for (OutboxRow row : rows) {
            TerritoryDocument document = documents.get(row.subject());
            String failure = document == null ? null : failures.get(document.id());
            if (failure == null) {
                done.add(row.id());
            } else {
                outbox.postpone(row, failure, retryDelay.after(row.attempts()));
            }
        }
        outbox.acknowledge(done);
    }

    private static DocumentChange.Put put(TerritoryDocument document) {
        return new DocumentChange.Put(document.id(), document.version(), JSON.writeValueAsBytes(document));
    }
}

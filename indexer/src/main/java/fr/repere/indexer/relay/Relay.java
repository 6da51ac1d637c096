package fr.repere.indexer.relay;

import fr.repere.indexer.index.AliasedIndex;
import fr.repere.indexer.index.BulkWriter;
import fr.repere.indexer.index.DocumentChange;
import fr.repere.indexer.index.DocumentFailure;
import fr.repere.indexer.projection.FicheProjection;
import fr.repere.indexer.projection.ProjectedFiche;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Carries one batch of the outbox to every index, in one transaction: rows are locked when claimed and deleted when every index has
 * their fiche, so a crash in between leaves them for the next relay. What is written is the fiche as it is now, under its version:
 * an index that has it already, or newer, ignores it.
 */
public final class Relay {

    private final TransactionOperations transaction;
    private final OutboxRows outbox;
    private final FicheProjection projection;
    private final AliasedIndex fiches;
    private final BulkWriter writer;
    private final RelayCounters counters;
    private final RetryDelay retryDelay;
    private final int batchSize;

    /** A relay into the index of fiches. */
    public Relay(
            TransactionOperations transaction,
            OutboxRows outbox,
            FicheProjection projection,
            AliasedIndex fiches,
            BulkWriter writer,
            RelayCounters counters,
            RelayProperties properties) {
        this.transaction = transaction;
        this.outbox = outbox;
        this.projection = projection;
        this.fiches = fiches;
        this.writer = writer;
        this.counters = counters;
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
            List<OutboxRow> rows = outbox.claim(batchSize);
            if (!rows.isEmpty()) {
                settle(rows, carry(rows));
            }
            return rows.size() == batchSize;
        }));
    }

    /** Writes the fiches of these rows, and returns why which of them failed. */
    private Map<String, String> carry(List<OutboxRow> rows) {
        Map<UUID, Long> versions = new LinkedHashMap<>();
        rows.forEach(row -> versions.merge(row.subject(), row.version(), Math::max));
        Map<UUID, ProjectedFiche> projected = projection.project(versions.keySet());
        // After the projection: a rebuild that added its index before this moment gets the change from us, and one that
        // adds it
        // later reads a snapshot that has the change.
        SortedSet<String> members = fiches.writeMembers();
        if (members.isEmpty()) {
            throw NoIndexYet.behind(fiches.alias());
        }
        Map<String, String> failures = new HashMap<>();
        List<DocumentChange> changes = new ArrayList<>();
        versions.forEach((id, version) -> {
            switch (projected.get(id)) {
                case null -> changes.add(new DocumentChange.Remove(id.toString(), version));
                case ProjectedFiche.Published fiche ->
                    changes.add(new DocumentChange.Put(fiche.id(), fiche.version(), fiche.json()));
                case ProjectedFiche.Hidden fiche -> changes.add(new DocumentChange.Remove(fiche.id(), fiche.version()));
                case ProjectedFiche.Unprojectable fiche -> failures.put(fiche.id(), fiche.reason());
            }
        });
        for (DocumentFailure failure : writer.write(members, changes)) {
            failures.merge(failure.id(), failure.reason(), (one, other) -> one + " | " + other);
        }
        counters.count(changes, failures);
        return failures;
    }

    private void settle(List<OutboxRow> rows, Map<String, String> failures) {
        List<Long> done = new ArrayList<>();
        for (OutboxRow row : rows) {
            @Nullable String reason = failures.get(row.subject().toString());
            if (reason == null) {
                done.add(row.id());
            } else {
                outbox.postpone(row, reason, retryDelay.after(row.attempts()));
            }
        }
        outbox.acknowledge(done);
    }
}

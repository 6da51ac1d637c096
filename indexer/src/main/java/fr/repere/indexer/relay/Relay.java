package fr.repere.indexer.relay;

import fr.repere.indexer.index.AliasedIndex;
import fr.repere.indexer.index.BulkWriter;
import fr.repere.indexer.index.DocumentChange;
import fr.repere.indexer.index.DocumentFailure;
import fr.repere.indexer.projection.FicheProjection;
import fr.repere.indexer.projection.Holding;
import fr.repere.indexer.projection.ProjectedFiche;
import java.util.ArrayList;
import java.util.Collection;
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
    private final AliasedIndex withdrawn;
    private final BulkWriter writer;
    private final RelayCounters counters;
    private final RetryDelay retryDelay;
    private final int batchSize;

    /** A relay into the index of published fiches and that of withdrawn ones. */
    public Relay(
            TransactionOperations transaction,
            OutboxRows outbox,
            FicheProjection projection,
            AliasedIndex fiches,
            AliasedIndex withdrawn,
            BulkWriter writer,
            RelayCounters counters,
            RelayProperties properties) {
        this.transaction = transaction;
        this.outbox = outbox;
        this.projection = projection;
        this.fiches = fiches;
        this.withdrawn = withdrawn;
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
        // After the projection: a rebuild that added its index before this moment gets the change from us, and one
        // that adds it later reads a snapshot that has the change.
        SortedSet<String> members = fiches.writeMembers();
        if (members.isEmpty()) {
            throw NoIndexYet.behind(fiches.alias());
        }
        List<DocumentChange> changes = changes(Holding.PUBLISHED, versions, projected);
        Map<String, List<DocumentChange>> byIndex = new LinkedHashMap<>();
        members.forEach(index -> byIndex.put(index, changes));
        // Where there is none yet, nothing waits: it is never made empty, but filled from a later snapshot.
        List<DocumentChange> ofWithdrawn = changes(Holding.WITHDRAWN, versions, projected);
        withdrawn.writeMembers().forEach(index -> byIndex.put(index, ofWithdrawn));
        Map<String, String> failures = unprojectable(projected.values());
        for (DocumentFailure failure : writer.write(byIndex)) {
            failures.merge(failure.id(), failure.reason(), (one, other) -> one + " | " + other);
        }
        counters.count(changes, failures);
        return failures;
    }

    private static Map<String, String> unprojectable(Collection<ProjectedFiche> projected) {
        Map<String, String> reasons = new HashMap<>();
        projected.forEach(fiche -> {
            if (fiche instanceof ProjectedFiche.Unprojectable broken) {
                reasons.put(broken.id(), broken.reason());
            }
        });
        return reasons;
    }

    private static List<DocumentChange> changes(
            Holding holding, Map<UUID, Long> versions, Map<UUID, ProjectedFiche> projected) {
        List<DocumentChange> changes = new ArrayList<>();
        versions.forEach((id, version) ->
                FicheChanges.of(holding, id, version, projected.get(id)).ifPresent(changes::add));
        return changes;
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

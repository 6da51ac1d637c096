package fr.repere.indexer.index;

import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.bulk.OperationType;
import co.elastic.clients.util.BinaryData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryTemplate;

/**
 * Writes documents by {@code _bulk} and tells for each whether it was taken. What is turned away for the moment (429, 503) is sent
 * again with a growing pause; a document that the index holds in the same or a newer version counts as written.
 */
public final class BulkWriter {

    /** While Elasticsearch restarts, its shards are missing for some seconds; its own patience of a minute would hold up all rows. */
    private static final Time SHARD_TIMEOUT = Time.of(time -> time.time("5s"));

    private final ElasticsearchConnection connection;
    private final RetryTemplate retries;

    BulkWriter(ElasticsearchConnection connection, RetryTemplate retries) {
        this.connection = connection;
        this.retries = retries;
    }

    /**
     * Writes changes to every one of these indices; a change that the index holds already does nothing.
     *
     * @return the changes that at least one index refused
     * @throws ElasticsearchUnavailable when a request failed as a whole; some changes may have been written, all may be sent again
     */
    public List<DocumentFailure> write(Collection<String> indices, List<? extends DocumentChange> changes) {
        return send(operations(indices, changes, VersionType.External));
    }

    /** As {@link #write(Collection, List)}, with changes of its own for each index, in one request. */
    public List<DocumentFailure> write(Map<String, ? extends List<? extends DocumentChange>> changesByIndex) {
        List<BulkOperation> operations = new ArrayList<>();
        changesByIndex.forEach(
                (index, changes) -> operations.addAll(operations(List.of(index), changes, VersionType.External)));
        return send(operations);
    }

    /** As {@link #write(Collection, List)}, but replaces documents of the same version too: for an index that is being filled. */
    public List<DocumentFailure> fill(String index, List<? extends DocumentChange> changes) {
        return send(operations(List.of(index), changes, VersionType.ExternalGte));
    }

    private static List<BulkOperation> operations(
            Collection<String> indices, List<? extends DocumentChange> changes, VersionType puts) {
        List<BulkOperation> operations = new ArrayList<>(indices.size() * changes.size());
        for (String index : indices) {
            for (DocumentChange change : changes) {
                operations.add(operation(index, change, puts));
            }
        }
        return operations;
    }

    private static BulkOperation operation(String index, DocumentChange change, VersionType puts) {
        return switch (change) {
            case DocumentChange.Put put ->
                BulkOperation.of(operation -> operation.<BinaryData>index(write -> {
                    write.index(index).id(put.id()).document(BinaryData.of(put.json(), "application/json"));
                    return put.version() == 0
                            ? write
                            : write.version(put.version()).versionType(puts);
                }));
            // A fiche that vanished without a new version is still to be deleted: "or equal" is right for deletes.
            case DocumentChange.Remove remove ->
                BulkOperation.of(operation -> operation.delete(delete -> delete.index(index)
                        .id(remove.id())
                        .version(remove.version())
                        .versionType(VersionType.ExternalGte)));
        };
    }

    private List<DocumentFailure> send(List<BulkOperation> operations) {
        Attempt attempt = new Attempt(operations);
        try {
            retries.execute(() -> {
                attempt.run();
                return attempt;
            });
        } catch (RetryException e) {
            if (e.getCause() instanceof ElasticsearchUnavailable unavailable) {
                throw unavailable;
            }
            attempt.giveUp();
        }
        return attempt.failures;
    }

    /** What is still to be sent, and what was refused for good. */
    private final class Attempt {

        private List<BulkOperation> pending;
        private final List<DocumentFailure> failures = new ArrayList<>();
        private final List<DocumentFailure> turnedAway = new ArrayList<>();

        Attempt(List<BulkOperation> operations) {
            this.pending = operations;
        }

        void run() {
            if (pending.isEmpty()) {
                return;
            }
            BulkResponse response = connection.call(
                    "take a bulk of " + pending.size(),
                    client -> client.bulk(BulkRequest.of(
                            request -> request.operations(pending).timeout(SHARD_TIMEOUT))));
            turnedAway.clear();
            if (!response.errors()) {
                pending = List.of();
                return;
            }
            List<BulkOperation> again = new ArrayList<>();
            for (int i = 0; i < pending.size(); i++) {
                sort(response.items().get(i), pending.get(i), again);
            }
            pending = again;
            if (!again.isEmpty()) {
                throw new TurnedAway(again.size());
            }
        }

        private void sort(BulkResponseItem item, BulkOperation operation, List<BulkOperation> again) {
            ErrorCause error = item.error();
            if (error == null || item.status() == 409) {
                return;
            }
            if (item.status() == 404 && item.operationType() == OperationType.Delete) {
                return;
            }
            DocumentFailure failure =
                    new DocumentFailure(String.valueOf(item.id()), item.index() + ": " + reason(error));
            if (item.status() == 429 || item.status() == 503) {
                again.add(operation);
                turnedAway.add(failure);
            } else {
                failures.add(failure);
            }
        }

        void giveUp() {
            failures.addAll(turnedAway);
        }
    }

    private static String reason(ErrorCause error) {
        StringBuilder text = new StringBuilder(error.type() == null ? "" : error.type());
        for (ErrorCause cause = error; cause != null; cause = cause.causedBy()) {
            text.append(": ").append(cause.reason());
        }
        return text.toString();
    }

    /** Some documents were turned away for the moment. */
    static final class TurnedAway extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TurnedAway(int count) {
            super(count + " documents were turned away for the moment");
        }
    }
}

package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.transport.endpoints.SimpleEndpoint;
import fr.repere.search.elastic.PositionsReader.Part;
import fr.repere.search.elastic.Snapshots.Snapshot;
import fr.repere.search.query.MatchingPlaces;
import fr.repere.search.query.PlacesQuery;
import fr.repere.search.query.Positions;
import fr.repere.search.query.SearchUnavailable;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.springframework.stereotype.Component;

/**
 * Reads positions as the values of one field, not as hits: the engine lists the distinct values of a field faster than it fetches as many
 * hits. One search lists no more than {@value PositionsRequest#MOST} values, so that several take a part each, side by side. All see one
 * point in time.
 */
@Component
class ElasticMatchingPlaces implements MatchingPlaces {

    private static final SimpleEndpoint<SearchRequest, Part> PARTS =
            SearchRequest._ENDPOINT.withResponseDeserializer(new PositionsReader());
    /** Waits for the engine, nothing else. */
    private static final Executor WAITING = Thread::startVirtualThread;

    private final ElasticsearchClient client;
    private final Snapshots snapshots;
    private final Spelling spelling;

    ElasticMatchingPlaces(ElasticsearchClient client, Snapshots snapshots, Spelling spelling) {
        this.client = client;
        this.snapshots = snapshots;
        this.spelling = spelling;
    }

    @Override
    public String edition() {
        return snapshots.current().state().toString();
    }

    /** A point in time can vanish when its index was deleted or the engine restarted: another one is opened, once. */
    @Override
    public Positions of(PlacesQuery asked) {
        PlacesQuery query = new PlacesQuery(spelling.resolve(asked.words()), asked.filters());
        Snapshot snapshot = snapshots.current();
        try {
            return read(new PositionsRequest(query, snapshot.id(), snapshots.keepAlive()));
        } catch (ElasticsearchException | SearchUnavailable failure) {
            if (!isGone(failure)) {
                throw failure;
            }
            snapshots.forget(snapshot.id());
        }
        return read(new PositionsRequest(query, snapshots.current().id(), snapshots.keepAlive()));
    }

    /** A missing point in time comes as a passing failure here, which it is not for who can open another. */
    private static boolean isGone(RuntimeException failure) {
        return failure instanceof ElasticsearchException gone && Failures.isGone(gone)
                || failure.getCause() instanceof ElasticsearchException cause && Failures.isGone(cause);
    }

    private Positions read(PositionsRequest request) {
        SearchResponse<Void> counted = Failures.translated(() -> client.search(request.count(), Void.class));
        long fiches = Objects.requireNonNull(counted.hits().total(), "total").value();
        int number = PositionsRequest.partsFor(fiches);
        while (true) {
            List<Part> parts = together(request.parts(number));
            long left = parts.stream().mapToLong(Part::left).sum();
            if (left == 0) {
                return Positions.together(
                        fiches, parts.stream().map(Part::positions).toList());
            }
            // Fiches with many places each: there are at most as many values left as were counted for fiches.
            number += PositionsRequest.partsFor(left);
        }
    }

    private List<Part> together(List<SearchRequest> requests) {
        List<CompletableFuture<Part>> asked = requests.stream()
                .map(request -> CompletableFuture.supplyAsync(() -> part(request), WAITING))
                .toList();
        try {
            return asked.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private Part part(SearchRequest request) {
        return Failures.translated(
                () -> client._transport().performRequest(request, PARTS, client._transportOptions()));
    }
}

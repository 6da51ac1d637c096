package fr.repere.indexer.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import fr.repere.geodata.document.FicheFields;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/** Every document of an index with its version, in the order of its id, page by page on a point in time. */
public final class SortedDocuments implements Iterator<DocumentVersion>, AutoCloseable {

    private static final int PAGE = 10_000;
    private static final Time KEEP_ALIVE = Time.of(time -> time.time("2m"));

    private final ElasticsearchConnection connection;
    private String pointInTime;
    private List<Hit<Void>> page;
    private int next;

    SortedDocuments(ElasticsearchConnection connection, String index) {
        this.connection = connection;
        this.pointInTime = connection
                .call(
                        "open a point in time on " + index,
                        client -> client.openPointInTime(
                                request -> request.index(index).keepAlive(KEEP_ALIVE)))
                .id();
        this.page = List.of();
        turnPage(List.of());
    }

    private void turnPage(List<FieldValue> after) {
        SearchResponse<Void> answer =
                connection.call("list ids and versions", client -> client.search(request(after), Void.class));
        page = answer.hits().hits();
        next = 0;
        pointInTime = Objects.requireNonNullElse(answer.pitId(), pointInTime);
    }

    private SearchRequest request(List<FieldValue> after) {
        return SearchRequest.of(request -> {
            request.size(PAGE)
                    .pit(pit -> pit.id(pointInTime).keepAlive(KEEP_ALIVE))
                    .source(source -> source.fetch(false))
                    .version(true)
                    .trackTotalHits(track -> track.enabled(false))
                    .sort(sort ->
                            sort.field(field -> field.field(FicheFields.ID).order(SortOrder.Asc)));
            return after.isEmpty() ? request : request.searchAfter(after);
        });
    }

    @Override
    public boolean hasNext() {
        if (next == page.size() && page.size() == PAGE) {
            turnPage(page.getLast().sort());
        }
        return next < page.size();
    }

    @Override
    public DocumentVersion next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Hit<Void> hit = page.get(next++);
        return new DocumentVersion(Objects.requireNonNull(hit.id()), Objects.requireNonNull(hit.version()));
    }

    @Override
    public void close() {
        connection.call("close a point in time", client -> client.closePointInTime(request -> request.id(pointInTime)));
    }
}

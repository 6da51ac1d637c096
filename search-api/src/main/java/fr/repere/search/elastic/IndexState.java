package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.StatsAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import fr.repere.geodata.document.IndexNames;
import fr.repere.search.query.SearchUnavailable;
import java.util.List;
import java.util.Objects;

/**
 * What tells one state of the index that searches can see from another: its concrete name, how many documents it has, and the sum of
 * the numbers that the engine gives to every write. A new, changed or deleted document changes one of them.
 */
record IndexState(List<Part> parts) {

    private static final String INDICES = "indices";
    private static final String WRITES = "writes";

    /** The part of one concrete index. */
    private record Part(String index, long documents, double sumOfWrites, double lastWrite) {}

    /** How many fiches there are. */
    long documents() {
        return parts.stream().mapToLong(Part::documents).sum();
    }

    /**
     * The present state of what stands behind these names. The engine remembers the answer as long as it is true.
     *
     * @throws SearchUnavailable when the engine does not answer, lacks the index, or still has the one of another version, which
     *     the indexer is about to replace
     */
    static IndexState of(ElasticsearchClient client, List<IndexNames> names) {
        SearchResponse<Void> answer = Failures.translated(() ->
                client.search(request(names.stream().map(IndexNames::alias).toList()), Void.class));
        List<Part> parts =
                Objects.requireNonNull(answer.aggregations().get(INDICES), INDICES).sterms().buckets().array().stream()
                        .map(IndexState::part)
                        .toList();
        parts.stream()
                .map(Part::index)
                .filter(index -> names.stream().noneMatch(of -> of.isCurrent(index)))
                .findFirst()
                .ifPresent(index -> {
                    throw SearchUnavailable.because(
                            new IllegalStateException("the index is of another version: " + index));
                });
        return new IndexState(parts);
    }

    private static Part part(StringTermsBucket bucket) {
        StatsAggregate writes = Objects.requireNonNull(bucket.aggregations().get(WRITES), WRITES)
                .stats();
        return new Part(
                bucket.key().stringValue(),
                bucket.docCount(),
                writes.sum(),
                Objects.requireNonNullElse(writes.max(), 0.0));
    }

    private static SearchRequest request(List<String> aliases) {
        return SearchRequest.of(search -> search.index(aliases)
                .size(0)
                .requestCache(true)
                .trackTotalHits(total -> total.enabled(false))
                .aggregations(
                        INDICES,
                        indices -> indices.terms(terms -> terms.field("_index"))
                                .aggregations(WRITES, writes -> writes.stats(stats -> stats.field("_seq_no")))));
    }
}

package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.ErrorResponse;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import fr.repere.search.elastic.Snapshots.Snapshot;
import fr.repere.search.query.CoverageCounts;
import fr.repere.search.query.CoverageQuery;
import fr.repere.search.query.SearchUnavailable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Asks all questions about all queries in one round trip. Those that the engine finds too many answers to are asked again in parts, and in
 * ever more of them until it gives all.
 */
@Component
class CoverageTrips {

    private static final String TOO_MANY = "too_many_buckets_exception";
    private static final int FIRST_PARTS = 8;
    private static final int MOST_PARTS = 4_096;

    private final ElasticsearchClient client;

    CoverageTrips(ElasticsearchClient client) {
        // The ids of structures are counted, never sent.
        this.client = client.withTransportOptions(
                options -> options.setParameter("filter_path", "-**.sterms#" + CoverageAggregations.STRUCTURES));
    }

    /** Questions about a query that are asked together, whole or in parts. */
    private record Matter(CoverageQuery query, List<CoverageQuestion> questions, int parts) {

        Stream<Matter> divided() {
            if (questions.size() > 1) {
                return questions.stream()
                        .map(question ->
                                new Matter(query, List.of(question), question.isDivisible() ? FIRST_PARTS : 1));
            }
            if (!questions.getFirst().isDivisible() || parts >= MOST_PARTS) {
                throw SearchUnavailable.because(
                        new IllegalStateException("more to count than the engine counts at once"));
            }
            return Stream.of(new Matter(query, questions, parts * FIRST_PARTS));
        }
    }

    /**
     * The counts of each query.
     *
     * @param queries each with what it is counted on
     */
    Map<CoverageQuery, CoverageCounts> ask(Map<CoverageQuery, Snapshot> queries) {
        Map<CoverageQuery, CoverageReading> readings = new LinkedHashMap<>();
        List<Matter> open = new ArrayList<>();
        for (CoverageQuery query : queries.keySet()) {
            readings.put(query, new CoverageReading(query));
            CoverageQuestion.SEARCHES.forEach(questions -> open.add(new Matter(query, questions, 1)));
        }
        for (List<Matter> left = open; !left.isEmpty(); ) {
            left = ask(left, queries, readings).stream()
                    .flatMap(Matter::divided)
                    .toList();
        }
        Map<CoverageQuery, CoverageCounts> counts = new HashMap<>();
        queries.forEach((query, snapshot) -> counts.put(
                query,
                Objects.requireNonNull(readings.get(query))
                        .counts(snapshot.state().toString())));
        return counts;
    }

    /** Reads the answers; returns what has too many of them. */
    private List<Matter> ask(
            List<Matter> matters, Map<CoverageQuery, Snapshot> queries, Map<CoverageQuery, CoverageReading> readings) {
        List<RequestItem> searches = matters.stream()
                .flatMap(matter -> new CoverageRequest(
                                matter.query(),
                                Objects.requireNonNull(queries.get(matter.query()))
                                        .id())
                        .of(matter.questions(), matter.parts()).stream())
                .toList();
        List<MultiSearchResponseItem<Void>> responses = Failures.translated(
                        () -> client.msearch(request -> request.searches(searches), Void.class))
                .responses();
        List<Matter> tooMany = new ArrayList<>();
        int next = 0;
        for (Matter matter : matters) {
            List<Map<String, Aggregate>> answers = responses.subList(next, next + matter.parts()).stream()
                    .flatMap(response -> answer(response, matter.query()).stream())
                    .toList();
            next += matter.parts();
            if (answers.size() < matter.parts()) {
                tooMany.add(matter);
                continue;
            }
            CoverageReading reading = Objects.requireNonNull(readings.get(matter.query()));
            matter.questions().forEach(question -> answers.forEach(answer -> reading.add(question, answer)));
        }
        return tooMany;
    }

    /** What was counted, or nothing when there is too much of it. */
    private static Optional<Map<String, Aggregate>> answer(
            MultiSearchResponseItem<Void> response, CoverageQuery query) {
        if (!response.isFailure()) {
            return Optional.of(ofKnownShards(response.result(), query));
        }
        if (isTooMany(response.failure())) {
            return Optional.empty();
        }
        throw Failures.of(response.failure());
    }

    /** What comes twice in all, but once in each of two shards, would be missed without a sign. Of the past there are two, and it is known. */
    private static Map<String, Aggregate> ofKnownShards(MultiSearchItem<Void> item, CoverageQuery query) {
        if (query.on().isEmpty() && item.shards().total().intValue() != 1) {
            throw new IllegalStateException("fiches-index.json says that the index has one shard");
        }
        return item.aggregations();
    }

    private static boolean isTooMany(ErrorResponse failure) {
        ErrorCause error = failure.error();
        ErrorCause cause = error.causedBy();
        return TOO_MANY.equals(error.type()) || cause != null && TOO_MANY.equals(cause.type());
    }
}

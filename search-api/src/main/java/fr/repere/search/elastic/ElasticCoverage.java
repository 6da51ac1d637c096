package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.ErrorResponse;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import fr.repere.search.elastic.CoverageRequest.Question;
import fr.repere.search.elastic.Snapshots.Snapshot;
import fr.repere.search.query.Coverage;
import fr.repere.search.query.CoverageCounts;
import fr.repere.search.query.CoverageQuery;
import fr.repere.search.query.SearchUnavailable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Counts fiches by territory, on one point in time, in one round trip for all the queries that nobody asked since the index changed. A
 * second one only where there is more to count than the engine counts at once.
 */
@Component
class ElasticCoverage implements Coverage {

    private static final String TOO_MANY = "too_many_buckets_exception";

    private final ElasticsearchClient client;
    private final Snapshots snapshots;
    private final Spelling spelling;
    private final KeptCoverage answers;
    private final int most;

    @Autowired
    ElasticCoverage(ElasticsearchClient client, Snapshots snapshots, Spelling spelling, KeptCoverage answers) {
        this(client, snapshots, spelling, answers, CoverageRequest.MOST_NUMBERS);
    }

    ElasticCoverage(
            ElasticsearchClient client, Snapshots snapshots, Spelling spelling, KeptCoverage answers, int most) {
        // The ids of structures are counted, never sent.
        this.client = client.withTransportOptions(
                options -> options.setParameter("filter_path", "-**.sterms#" + CoverageRequest.STRUCTURES));
        this.snapshots = snapshots;
        this.spelling = spelling;
        this.answers = answers;
        this.most = most;
    }

    @Override
    public List<CoverageCounts> count(List<CoverageQuery> queries) {
        List<CoverageQuery> resolved = queries.stream()
                .map(query -> query.with(spelling.resolve(query.words())))
                .toList();
        Snapshot snapshot = snapshots.current();
        try {
            return count(resolved, snapshot);
        } catch (ElasticsearchException gone) {
            if (!Failures.isGone(gone)) {
                throw gone;
            }
            snapshots.forget(snapshot.id());
        }
        try {
            return count(resolved, snapshots.current());
        } catch (ElasticsearchException e) {
            throw Failures.isGone(e) ? SearchUnavailable.because(e) : e;
        }
    }

    private List<CoverageCounts> count(List<CoverageQuery> queries, Snapshot snapshot) {
        Map<CoverageQuery, CoverageCounts> known = new HashMap<>();
        List<CoverageQuery> unknown = new ArrayList<>();
        for (CoverageQuery query : queries) {
            answers.find(snapshot.state(), query)
                    .ifPresentOrElse(counts -> known.put(query, counts), () -> unknown.add(query));
        }
        if (!unknown.isEmpty()) {
            ask(unknown.stream().distinct().toList(), snapshot).forEach((query, counts) -> {
                answers.keep(snapshot.state(), query, counts);
                known.put(query, counts);
            });
        }
        return queries.stream()
                .map(query -> Objects.requireNonNull(known.get(query)))
                .toList();
    }

    /** A question about a query. */
    private record Matter(CoverageQuery query, Question question) {}

    /** One search of a round trip: a question, whole or in part. */
    private record Asked(Matter matter, RequestItem item) {}

    private Map<CoverageQuery, CoverageCounts> ask(List<CoverageQuery> queries, Snapshot snapshot) {
        Map<CoverageQuery, CoverageReading> readings = new LinkedHashMap<>();
        List<Asked> whole = new ArrayList<>();
        for (CoverageQuery query : queries) {
            readings.put(query, new CoverageReading(query));
            CoverageRequest request = new CoverageRequest(query, snapshot.id(), most);
            for (Question question : Question.values()) {
                request.whole(question).forEach(item -> whole.add(new Asked(new Matter(query, question), item)));
            }
        }
        List<Asked> parts = ask(whole, readings).stream()
                .flatMap(tooMuch -> parts(tooMuch, snapshot, readings))
                .toList();
        if (!ask(parts, readings).isEmpty()) {
            throw SearchUnavailable.because(new IllegalStateException("more to count than the engine counts at once"));
        }
        Map<CoverageQuery, CoverageCounts> counts = new HashMap<>();
        String state = snapshot.state().toString();
        readings.forEach((query, reading) -> counts.put(query, reading.counts(state)));
        return counts;
    }

    private Stream<Asked> parts(Matter tooMuch, Snapshot snapshot, Map<CoverageQuery, CoverageReading> readings) {
        CoverageRequest request = new CoverageRequest(tooMuch.query(), snapshot.id(), most);
        CoverageReading reading = Objects.requireNonNull(readings.get(tooMuch.query()));
        return request.parts(tooMuch.question(), reading.size()).stream().map(item -> new Asked(tooMuch, item));
    }

    /** Reads the answers; returns the questions that have too many for one. */
    private Set<Matter> ask(List<Asked> searches, Map<CoverageQuery, CoverageReading> readings) {
        if (searches.isEmpty()) {
            return Set.of();
        }
        List<MultiSearchResponseItem<Void>> responses = Failures.translated(() -> client.msearch(
                        request -> request.searches(
                                searches.stream().map(Asked::item).toList()),
                        Void.class))
                .responses();
        Set<Matter> tooMany = new LinkedHashSet<>();
        for (int i = 0; i < searches.size(); i++) {
            Matter matter = searches.get(i).matter();
            Optional<Map<String, Aggregate>> answer = answer(responses.get(i));
            CoverageReading reading = Objects.requireNonNull(readings.get(matter.query()));
            answer.ifPresentOrElse(numbers -> reading.add(matter.question(), numbers), () -> tooMany.add(matter));
        }
        return tooMany;
    }

    private static Optional<Map<String, Aggregate>> answer(MultiSearchResponseItem<Void> response) {
        if (!response.isFailure()) {
            return Optional.of(response.result().aggregations());
        }
        if (isTooMany(response.failure())) {
            return Optional.empty();
        }
        throw Failures.of(response.failure());
    }

    private static boolean isTooMany(ErrorResponse failure) {
        ErrorCause error = failure.error();
        ErrorCause cause = error.causedBy();
        return TOO_MANY.equals(error.type()) || cause != null && TOO_MANY.equals(cause.type());
    }
}

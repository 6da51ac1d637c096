package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import fr.repere.search.elastic.Snapshots.Snapshot;
import fr.repere.search.query.Coverage;
import fr.repere.search.query.CoverageCounts;
import fr.repere.search.query.CoverageQuery;
import fr.repere.search.query.SearchUnavailable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Counts fiches by territory, on one point in time, for all the queries together that nobody asked since the index changed. */
@Component
class ElasticCoverage implements Coverage {

    private final Snapshots snapshots;
    private final Spelling spelling;
    private final CoverageTrips trips;
    private final KeptCoverage answers;

    ElasticCoverage(Snapshots snapshots, Spelling spelling, CoverageTrips trips, KeptCoverage answers) {
        this.snapshots = snapshots;
        this.spelling = spelling;
        this.trips = trips;
        this.answers = answers;
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
            trips.ask(
                            unknown.stream().distinct().toList(),
                            snapshot.id(),
                            snapshot.state().toString())
                    .forEach((query, counts) -> {
                        answers.keep(snapshot.state(), query, counts);
                        known.put(query, counts);
                    });
        }
        return queries.stream()
                .map(query -> Objects.requireNonNull(known.get(query)))
                .toList();
    }
}

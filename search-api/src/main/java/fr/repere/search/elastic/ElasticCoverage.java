package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import fr.repere.geodata.document.IndexNames;
import fr.repere.search.elastic.Snapshots.Snapshot;
import fr.repere.search.query.Coverage;
import fr.repere.search.query.CoverageCounts;
import fr.repere.search.query.CoverageQuery;
import fr.repere.search.query.SearchUnavailable;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Counts fiches by territory, on one point in time (another for the past), for all the queries together that nobody asked since the index changed. */
@Component
class ElasticCoverage implements Coverage {

    private final Snapshots present;
    private final Snapshots past;
    private final Spelling spelling;
    private final CoverageTrips trips;
    private final KeptCoverage answers;

    @Autowired
    ElasticCoverage(
            Snapshots snapshots,
            Spelling spelling,
            CoverageTrips trips,
            KeptCoverage answers,
            ElasticsearchClient client,
            ElasticsearchSettings elasticsearch,
            SnapshotSettings settings) {
        this(
                snapshots,
                new Snapshots(
                        client,
                        List.of(
                                IndexNames.fiches(elasticsearch.prefix()),
                                IndexNames.withdrawn(elasticsearch.prefix())),
                        settings,
                        InstantSource.system()),
                spelling,
                trips,
                answers);
    }

    /**
     * Counts on points in time.
     *
     * @param present shows what is published
     * @param past shows what was withdrawn too
     */
    ElasticCoverage(Snapshots present, Snapshots past, Spelling spelling, CoverageTrips trips, KeptCoverage answers) {
        this.present = present;
        this.past = past;
        this.spelling = spelling;
        this.trips = trips;
        this.answers = answers;
    }

    @Override
    public List<CoverageCounts> count(List<CoverageQuery> queries) {
        List<CoverageQuery> resolved = queries.stream()
                .map(query -> query.with(spelling.resolve(query.words())))
                .toList();
        Map<Snapshots, Snapshot> shown = shown(resolved);
        try {
            return count(resolved, shown);
        } catch (ElasticsearchException gone) {
            if (!Failures.isGone(gone)) {
                throw gone;
            }
            shown.forEach((snapshots, snapshot) -> snapshots.forget(snapshot.id()));
        }
        try {
            return count(resolved, shown(resolved));
        } catch (ElasticsearchException e) {
            throw Failures.isGone(e) ? SearchUnavailable.because(e) : e;
        }
    }

    private Snapshots of(CoverageQuery query) {
        return query.on().isPresent() ? past : present;
    }

    private Map<Snapshots, Snapshot> shown(List<CoverageQuery> queries) {
        return queries.stream().map(this::of).distinct().collect(Collectors.toMap(of -> of, Snapshots::current));
    }

    private List<CoverageCounts> count(List<CoverageQuery> queries, Map<Snapshots, Snapshot> shown) {
        Map<CoverageQuery, CoverageCounts> known = new HashMap<>();
        Map<CoverageQuery, Snapshot> unknown = new LinkedHashMap<>();
        for (CoverageQuery query : queries) {
            Snapshot snapshot = Objects.requireNonNull(shown.get(of(query)));
            answers.find(snapshot.state(), query)
                    .ifPresentOrElse(counts -> known.put(query, counts), () -> unknown.put(query, snapshot));
        }
        if (!unknown.isEmpty()) {
            trips.ask(unknown).forEach((query, counts) -> {
                answers.keep(Objects.requireNonNull(unknown.get(query)).state(), query, counts);
                known.put(query, counts);
            });
        }
        return queries.stream()
                .map(query -> Objects.requireNonNull(known.get(query)))
                .toList();
    }
}

package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.PositionText;
import fr.repere.search.elastic.Snapshots.Snapshot;
import fr.repere.search.query.MatchingPlaces;
import fr.repere.search.query.PlacesQuery;
import fr.repere.search.query.Positions;
import fr.repere.search.query.SearchUnavailable;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Reads positions as the values of one field, not as hits: the engine lists the distinct values of a field many times faster than it fetches
 * as many hits. One search lists no more than {@value PositionsRequest#MOST} values, so that several, which the engine runs side by side,
 * take a part each. All see one point in time.
 */
@Component
class ElasticMatchingPlaces implements MatchingPlaces {

    private final RoundTrip engine;
    private final Snapshots snapshots;
    private final Spelling spelling;

    ElasticMatchingPlaces(RoundTrip engine, Snapshots snapshots, Spelling spelling) {
        this.engine = engine;
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
            return read(query, snapshot);
        } catch (ElasticsearchException gone) {
            if (!Failures.isGone(gone)) {
                throw gone;
            }
            snapshots.forget(snapshot.id());
        }
        try {
            return read(query, snapshots.current());
        } catch (ElasticsearchException e) {
            throw Failures.isGone(e) ? SearchUnavailable.because(e) : e;
        }
    }

    private Positions read(PlacesQuery query, Snapshot snapshot) {
        PositionsRequest request = new PositionsRequest(query, snapshot.id(), snapshots.keepAlive());
        long fiches = Objects.requireNonNull(
                        engine.ask(List.of(request.count())).getFirst().hits().total(), "total")
                .value();
        int parts = PositionsRequest.partsFor(fiches);
        while (true) {
            List<StringTermsAggregate> answers = engine.ask(request.parts(parts)).stream()
                    .map(ElasticMatchingPlaces::values)
                    .toList();
            long left = answers.stream()
                    .mapToLong(values -> Objects.requireNonNullElse(values.sumOtherDocCount(), 0L))
                    .sum();
            if (left == 0) {
                return positions(fiches, answers);
            }
            // Fiches with many places each: there are as many values left at most as fiches were counted for them.
            parts += PositionsRequest.partsFor(left);
        }
    }

    private static Positions positions(long fiches, List<StringTermsAggregate> answers) {
        Positions.Builder positions = new Positions.Builder();
        for (StringTermsAggregate answer : answers) {
            for (StringTermsBucket bucket : answer.buckets().array()) {
                PositionText read = PositionText.read(bucket.key().stringValue());
                positions.add(read.position(), read.commune());
            }
        }
        return positions.build(fiches);
    }

    private static StringTermsAggregate values(MultiSearchItem<FicheDocument> answer) {
        return Objects.requireNonNull(answer.aggregations().get(PositionsRequest.VALUES), PositionsRequest.VALUES)
                .sterms();
    }
}

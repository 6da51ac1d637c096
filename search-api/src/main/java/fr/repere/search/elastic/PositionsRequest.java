package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import fr.repere.geodata.document.FicheFields;
import fr.repere.search.query.PlacesQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Asks for the positions of the places of all fiches that match, in parts. */
final class PositionsRequest {

    /** Buckets of one search: the engine refuses more than 65,536. */
    static final int MOST = 65_000;

    /** Values that one search is given, so that none gets more than it can list. */
    private static final int COMFORTABLE = 50_000;

    private final Query matching;
    private final String snapshot;
    private final Time keepAlive;

    /** The question on a point in time. */
    PositionsRequest(PlacesQuery asked, String snapshot, Time keepAlive) {
        List<Query> filters = new ArrayList<>(FilterClause.of(asked.filters()));
        filters.add(Clauses.exists(FicheFields.POSITIONS));
        if (!asked.words().isEmpty()) {
            filters.add(TextClause.of(asked.words()));
        }
        this.matching = Query.of(query -> query.bool(bool -> bool.filter(filters)));
        this.snapshot = snapshot;
        this.keepAlive = keepAlive;
    }

    /** How many parts so many values take, chance putting a few more into one than into another. */
    static int partsFor(long values) {
        return Math.toIntExact(1 + values / COMFORTABLE);
    }

    /** How many fiches match and have a position. */
    SearchRequest count() {
        return search().trackTotalHits(track -> track.enabled(true)).build();
    }

    /** So many searches that list all positions together. */
    List<SearchRequest> parts(int number) {
        return IntStream.range(0, number)
                .mapToObj(part -> search().trackTotalHits(track -> track.enabled(false))
                        .aggregations("positions", values(part, number))
                        .build())
                .toList();
    }

    private SearchRequest.Builder search() {
        return new SearchRequest.Builder()
                .pit(pit -> pit.id(snapshot).keepAlive(keepAlive))
                .allowPartialSearchResults(false)
                .size(0)
                .query(matching);
    }

    private static Aggregation values(int part, int of) {
        return Aggregation.of(aggregation -> aggregation.terms(terms -> {
            terms.field(FicheFields.POSITIONS).size(MOST);
            return of == 1
                    ? terms
                    : terms.include(include -> include.partition(
                            partition -> partition.partition(part).numPartitions(of)));
        }));
    }
}

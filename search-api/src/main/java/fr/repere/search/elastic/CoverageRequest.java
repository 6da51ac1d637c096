package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import fr.repere.geodata.document.FicheFields;
import fr.repere.search.query.CoverageQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Asks for the numbers of a coverage map. The engine gives so many numbers at once and no more: a question that has more answers than that
 * is put again in parts. Nothing is estimated.
 */
final class CoverageRequest {

    /** A structure that holds one fiche is as good as none: it has no further one. */
    private static final int IN_ONE_INDEX = 2;
    /** What holds one in each index holds two, so that all have to come back. */
    private static final int IN_SEVERAL_INDICES = 1;

    private final String pointInTime;
    private final CoverageAggregations counts;
    private final Query everywhere;
    private final Query listed;

    CoverageRequest(CoverageQuery asked, String pointInTime) {
        this.pointInTime = pointInTime;
        this.counts = new CoverageAggregations(asked.by(), asked.on().isPresent() ? IN_SEVERAL_INDICES : IN_ONE_INDEX);
        List<Query> filters = filters(asked);
        this.everywhere = filters.isEmpty() ? Clauses.EVERYTHING : Clauses.all(filters);
        String field = FicheFields.countedIn(asked.by().code());
        List<Query> ofListed = new ArrayList<>(filters);
        ofListed.add(asked.listed().map(codes -> Clauses.terms(field, codes)).orElseGet(() -> Clauses.exists(field)));
        this.listed = Clauses.all(ofListed);
    }

    private static List<Query> filters(CoverageQuery asked) {
        List<Query> filters = new ArrayList<>(FilterClause.of(asked.filters()));
        asked.on().ifPresent(day -> filters.add(FilterClause.publishedOn(day)));
        if (!asked.words().isEmpty()) {
            filters.add(TextClause.of(asked.words()));
        }
        return List.copyOf(filters);
    }

    /** Questions that go together: one search when they are whole, else one for each part. */
    List<RequestItem> of(List<CoverageQuestion> questions, int parts) {
        return IntStream.range(0, parts)
                .mapToObj(part -> {
                    Map<String, Aggregation> all = new LinkedHashMap<>();
                    questions.forEach(question -> all.putAll(counts.of(question, part, parts)));
                    return item(questions.contains(CoverageQuestion.REACHES) ? everywhere : listed, all);
                })
                .toList();
    }

    private RequestItem item(Query query, Map<String, Aggregation> aggregations) {
        return RequestItem.of(item -> item.header(header -> header)
                .body(body -> body.pit(pit -> pit.id(pointInTime))
                        .size(0)
                        .trackTotalHits(track -> track.enabled(false))
                        .query(query)
                        .aggregations(aggregations)));
    }
}

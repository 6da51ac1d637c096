package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import fr.repere.search.query.Cursor.Position;
import fr.repere.search.query.Part;
import fr.repere.search.query.Scope;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.Where;
import java.util.ArrayList;
import java.util.List;

/**
 * The search of one stream of hits, composed of its clauses: one of the searches of a round trip. A stream bears the name of its
 * strongest scope; what covers stands behind what is inside, in the same one.
 */
final class ScopeRequest {

    /** Above every score of words: whoever states a criterion that was asked for ranks before who does not. */
    private static final double STATED = 4_096;

    private ScopeRequest() {}

    /** The streams that a search asks for, strongest first. */
    static List<Scope> streams(Where where, Part part) {
        return switch (where) {
            case Where.Anywhere() -> List.of(Scope.ANYWHERE);
            case Where.Around around ->
                switch (part) {
                    case ALL -> List.of(Scope.INSIDE, Scope.NEAR, Scope.NATIONAL);
                    case LOCAL -> List.of(Scope.INSIDE, Scope.NEAR);
                    case NATIONAL, ONLINE -> List.of(Scope.NATIONAL);
                };
        };
    }

    /** The next hits of a stream, after those already shown. */
    static RequestItem of(Scope scope, SearchQuery asked, Position position, String snapshot, Time keepAlive) {
        SearchRequestBody.Builder body = new SearchRequestBody.Builder()
                .pit(pit -> pit.id(snapshot).keepAlive(keepAlive))
                .query(query(scope, asked))
                .sort(SortClause.of(scope, asked))
                .size(asked.size() + Window.slack(scope, asked))
                .trackTotalHits(track -> track.enabled(false))
                .source(ShownFields.in(asked.language()));
        if (!asked.words().isEmpty()) {
            body.highlight(HighlightClause.of(asked.words()));
        }
        if (!position.after().isEmpty()) {
            body.searchAfter(after(position));
        }
        return RequestItem.of(item -> item.header(header -> header).body(body.build()));
    }

    private static Query query(Scope stream, SearchQuery asked) {
        List<Query> must = new ArrayList<>();
        List<Query> filters = new ArrayList<>(FilterClause.of(asked.filters()));
        List<Query> stated = FilterClause.stated(asked.filters()).stream()
                .map(query -> Clauses.scored(STATED, query))
                .toList();
        if (stream == Scope.INSIDE && asked.where() instanceof Where.Around around) {
            must.add(Tiers.of(around));
        } else {
            filters.add(PlaceClause.of(stream, asked.where(), asked.part()));
        }
        if (!asked.words().isEmpty()) {
            Query words = TextClause.of(asked.words());
            if (SortClause.byWords(stream, asked)) {
                must.add(weighed(stream, asked.where(), words));
            } else {
                filters.add(words);
            }
        }
        return Query.of(
                query -> query.bool(bool -> bool.must(must).filter(filters).should(stated)));
    }

    private static Query weighed(Scope stream, Where where, Query words) {
        return stream.isLocal() && where instanceof Where.Around around
                ? ClosenessClause.around(around.origin(), words)
                : words;
    }

    private static List<FieldValue> after(Position position) {
        return position.after().stream().map(SortValues::toEngine).toList();
    }
}

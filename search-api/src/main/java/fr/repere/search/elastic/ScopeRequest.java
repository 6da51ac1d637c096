package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import fr.repere.search.query.Cursor.Position;
import fr.repere.search.query.Scope;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.Where;
import java.util.List;
import java.util.Optional;

/** The search of one scope, composed of its clauses: one of the searches of a round trip. */
final class ScopeRequest {

    private ScopeRequest() {}

    /** The scopes that a search asks for, strongest first. */
    static List<Scope> scopes(Where where) {
        return switch (where) {
            case Where.Anywhere() -> List.of(Scope.ANYWHERE);
            case Where.Around around -> List.of(Scope.INSIDE, Scope.COVERS, Scope.NEAR, Scope.NATIONAL);
        };
    }

    /** The next hits of a scope, after those already shown, with the exact number of all. */
    static RequestItem of(Scope scope, SearchQuery asked, String snapshot, Time keepAlive) {
        SearchRequestBody.Builder body = new SearchRequestBody.Builder()
                .pit(pit -> pit.id(snapshot).keepAlive(keepAlive))
                .query(query(scope, asked))
                .sort(SortClause.of(scope, asked))
                .size(asked.size())
                .trackTotalHits(track -> track.enabled(true))
                .source(ShownFields.in(asked.language()));
        if (!asked.words().isEmpty()) {
            body.highlight(HighlightClause.of(asked.words()));
        }
        position(scope, asked).ifPresent(position -> body.searchAfter(after(position)));
        return RequestItem.of(item -> item.header(header -> header).body(body.build()));
    }

    private static Query query(Scope scope, SearchQuery asked) {
        Query inScope = PlaceClause.of(scope, asked.where());
        List<Query> filters = FilterClause.of(asked);
        if (asked.words().isEmpty()) {
            return Query.of(query -> query.bool(bool -> bool.filter(inScope).filter(filters)));
        }
        Query words = TextClause.of(asked.words());
        Query scored = scope.isLocal() && asked.where() instanceof Where.Around around
                ? ClosenessClause.around(around.origin(), words)
                : words;
        return Query.of(
                query -> query.bool(bool -> bool.must(scored).filter(inScope).filter(filters)));
    }

    private static Optional<Position> position(Scope scope, SearchQuery asked) {
        return asked.after()
                .flatMap(cursor -> Optional.ofNullable(cursor.positions().get(scope)));
    }

    private static List<FieldValue> after(Position position) {
        return position.after().stream().map(SortValues::toEngine).toList();
    }
}

package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.search.query.Cursor;
import fr.repere.search.query.Cursor.Position;
import fr.repere.search.query.Scope;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.SearchResult;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;

/** A page behind the first one: goes on in each stream that has more to give. The numbers are those of the first page. */
@Component
class FurtherPage {

    private final RoundTrip engine;
    private final Snapshots snapshots;
    private final PageAssembly assembly;

    FurtherPage(RoundTrip engine, Snapshots snapshots, PageAssembly assembly) {
        this.engine = engine;
        this.snapshots = snapshots;
        this.assembly = assembly;
    }

    /** The page that begins where the cursor says. */
    SearchResult search(SearchQuery query, Cursor cursor) {
        List<Scope> streams = ScopeRequest.streams(query.where(), query.part()).stream()
                .filter(stream ->
                        position(cursor, stream).taken() < cursor.totals().inStream(stream))
                .toList();
        PageAssembly.Page page =
                assembly.page(query, cursor.snapshot(), cursor.totals(), windows(query, cursor, streams));
        return new SearchResult(
                query.words(),
                cursor.totals(),
                page.hits(),
                page.next(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private Map<Scope, Window> windows(SearchQuery query, Cursor cursor, List<Scope> streams) {
        ScopeRequest searches = new ScopeRequest(query, cursor.snapshot(), snapshots.keepAlive());
        ExactOrder order = new ExactOrder(query, searches, engine);
        ToIntFunction<Scope> asked = stream -> order.asked(stream, position(cursor, stream), query.size());
        List<MultiSearchItem<FicheDocument>> answers = engine.ask(streams.stream()
                .map(stream -> searches.next(stream, position(cursor, stream), asked.applyAsInt(stream)))
                .toList());
        Map<Scope, Window> windows = new EnumMap<>(Scope.class);
        for (int i = 0; i < streams.size(); i++) {
            Scope stream = streams.get(i);
            Position position = position(cursor, stream);
            windows.put(
                    stream,
                    order.exact(
                            stream,
                            position,
                            asked.applyAsInt(stream),
                            query.size(),
                            answers.get(i).hits().hits()));
        }
        return windows;
    }

    private static Position position(Cursor cursor, Scope stream) {
        return cursor.positions().getOrDefault(stream, Position.BEGINNING);
    }
}

package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.core.search.Hit;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.search.query.Cursor.Position;
import fr.repere.search.query.Scope;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.Where;
import java.util.List;

/**
 * Asks a stream deeper and deeper until what a page shows of it is certainly next in order. Only a ring around a boundary that has
 * more fiches than the page needs it: the engine orders it by samples of the boundary, and those that it puts far back may be near.
 */
final class ExactOrder {

    /** How much deeper each time. */
    private static final int DEEPER = 8;
    /** A ring so dense that its order is not certain after so many keeps the order that they have. */
    private static final int DEEPEST = 4_000;

    private final SearchQuery query;
    private final ScopeRequest searches;
    private final RoundTrip engine;

    ExactOrder(SearchQuery query, ScopeRequest searches, RoundTrip engine) {
        this.query = query;
        this.searches = searches;
        this.engine = engine;
    }

    /**
     * Hits of a stream that are enough for a page.
     *
     * @param found the first ones behind the position, in the engine's order
     * @param asked how many were asked for
     */
    List<Hit<FicheDocument>> exact(Scope stream, Position position, List<Hit<FicheDocument>> found, int asked) {
        List<Hit<FicheDocument>> enough = found;
        int depth = asked;
        while (enough.size() == depth && depth < DEEPEST && !isCertain(stream, position, enough)) {
            depth = Math.min(DEEPEST, depth * DEEPER);
            enough = engine.ask(List.of(searches.next(stream, position, depth)))
                    .getFirst()
                    .hits()
                    .hits();
        }
        return enough;
    }

    private boolean isCertain(Scope stream, Position position, List<Hit<FicheDocument>> found) {
        if (!(query.where() instanceof Where.Around around) || found.isEmpty()) {
            return true;
        }
        Window window = PageAssembly.window(query, stream, position, found);
        return window.isCertain(
                Math.min(query.size(), window.available()), around.origin().gapMetres());
    }
}

package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.core.search.Hit;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.search.query.Cursor.Position;
import fr.repere.search.query.Scope;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.Where;
import java.util.List;

/**
 * Asks a stream deeper and deeper until what a page shows of it is certainly next in order. A ring around a boundary needs it, when it
 * has more fiches than the page: the engine orders it by samples of the boundary, and those that it puts far back may be near. Around a
 * point the engine is off by its sphere only, and {@link #asked a few more} tell enough unless many fiches are as far as the last.
 */
final class ExactOrder {

    /** Hits beyond those shown, where distances are from points: mostly the last of them is farther by more than a sphere is off. */
    private static final int BEYOND = 5;
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
     * @param shown how many of them the page shows at most
     * @param found the first {@link #asked} behind the position, in the engine's order
     */
    List<Hit<FicheDocument>> exact(Scope stream, Position position, int shown, List<Hit<FicheDocument>> found) {
        List<Hit<FicheDocument>> enough = found;
        int depth = asked(stream, position, shown);
        while (enough.size() == depth && depth < DEEPEST && !isCertain(stream, position, shown, enough)) {
            depth = Math.min(DEEPEST, depth * DEEPER);
            enough = engine.ask(List.of(searches.next(stream, position, depth)))
                    .getFirst()
                    .hits()
                    .hits();
        }
        return enough;
    }

    /**
     * How many hits to ask for behind a position: those of the page, what of the next ones was shown already, and where these are
     * nearest to a point, some more.
     */
    int asked(Scope stream, Position position, int shown) {
        boolean nearestToPoints = query.where() instanceof Where.Around around
                && around.origin().gapMetres() == 0
                && SortClause.measured(stream, query).isPresent();
        return shown == 0 ? 0 : shown + position.ahead().size() + (nearestToPoints ? BEYOND : 0);
    }

    private boolean isCertain(Scope stream, Position position, int shown, List<Hit<FicheDocument>> found) {
        if (!(query.where() instanceof Where.Around around) || found.isEmpty()) {
            return true;
        }
        Window window = PageAssembly.window(query, stream, position, found);
        return window.isCertain(
                Math.min(shown, window.available()), around.origin().gapMetres());
    }
}

package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.search.query.Cursor.Position;
import fr.repere.search.query.Scope;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.Where;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

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
     * The hits of a stream in an order that is certain for those that a page shows.
     *
     * @param asked how many of them the engine was asked for
     * @param shown how many of them the page shows at most
     * @param found what it gave, in its order
     */
    Window exact(Scope stream, Position position, int asked, int shown, List<Hit<FicheDocument>> found) {
        Window first = PageAssembly.window(query, stream, position, found);
        Window window = first;
        int given = found.size();
        int depth = asked;
        while (given == depth && depth < DEEPEST && !isCertain(window, shown)) {
            depth = Math.min(DEEPEST, depth * DEEPER);
            List<Hit<FicheDocument>> deeper = ask(searches.bare(stream, position, depth));
            given = deeper.size();
            window = PageAssembly.window(query, stream, position, deeper);
        }
        return window == first ? first : completed(stream, window, shown, found);
    }

    /** Beyond the first hits only their distances are known: what the page shows of them is asked for now. */
    private Window completed(Scope stream, Window window, int shown, List<Hit<FicheDocument>> found) {
        Map<String, Hit<FicheDocument>> known =
                found.stream().collect(Collectors.toMap(Window::id, Function.identity()));
        List<String> missing = window.take(Math.min(shown, window.available())).stream()
                .map(Window::id)
                .filter(id -> !known.containsKey(id))
                .toList();
        if (!missing.isEmpty()) {
            ask(searches.named(stream, missing)).forEach(hit -> known.put(Window.id(hit), hit));
        }
        return window.with(known);
    }

    private List<Hit<FicheDocument>> ask(RequestItem search) {
        return engine.ask(List.of(search)).getFirst().hits().hits();
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

    private boolean isCertain(Window window, int shown) {
        return !(query.where() instanceof Where.Around around)
                || window.isCertain(
                        Math.min(shown, window.available()), around.origin().gapMetres());
    }
}

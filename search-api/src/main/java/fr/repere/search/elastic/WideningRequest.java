package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.search.query.Cursor.Position;
import fr.repere.search.query.Hit;
import fr.repere.search.query.Order;
import fr.repere.search.query.Part;
import fr.repere.search.query.Scope;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.Totals;
import fr.repere.search.query.Where;
import fr.repere.search.query.Widening;
import java.util.List;
import java.util.Optional;

/** Looks beyond the asked radius, when little lies within: 20, 50, then 100 km. One search for all steps. */
final class WideningRequest {

    private static final int ENOUGH = 3;
    private static final int MOST_HITS = 10;
    /** Beside them the local ones, fewer than three, that lie within the asked radius. */
    private static final int MOST_SHOWN = MOST_HITS + ENOUGH;

    private static final List<Double> STEPS_METRES = List.of(20_000.0, 50_000.0, 100_000.0);

    private final SearchQuery wider;
    private final double fromMetres;
    private final ScopeRequest searches;
    private final ExactOrder order;

    private WideningRequest(SearchQuery wider, double fromMetres, ScopeRequest searches, ExactOrder order) {
        this.wider = wider;
        this.fromMetres = fromMetres;
        this.searches = searches;
        this.order = order;
    }

    /** The request, when local fiches are wanted and there is a wider step; for the first page only. */
    static Optional<WideningRequest> of(SearchQuery asked, String snapshot, Time keepAlive, RoundTrip engine) {
        boolean wantsLocal = asked.part() == Part.ALL || asked.part() == Part.LOCAL;
        double widest = STEPS_METRES.getLast();
        if (!wantsLocal || !(asked.where() instanceof Where.Around around) || around.radiusMetres() >= widest) {
            return Optional.empty();
        }
        SearchQuery wider = new SearchQuery(
                asked.words(),
                around.within(widest),
                asked.filters(),
                Part.LOCAL,
                Order.DISTANCE,
                asked.language(),
                MOST_HITS,
                false,
                Optional.empty());
        ScopeRequest searches = new ScopeRequest(wider, snapshot, keepAlive);
        return Optional.of(
                new WideningRequest(wider, around.radiusMetres(), searches, new ExactOrder(wider, searches, engine)));
    }

    /** Whether so little is local that the answer shows what lies beyond. */
    static boolean isNeeded(Totals totals) {
        return totals.of(Part.LOCAL) < ENOUGH;
    }

    RequestItem item() {
        return searches.next(Scope.NEAR, Position.BEGINNING, asked());
    }

    private int asked() {
        return order.asked(Scope.NEAR, Position.BEGINNING, MOST_SHOWN);
    }

    /** What lies between the asked radius and the first step that is wide enough. */
    Widening answer(MultiSearchItem<FicheDocument> found, Totals totals) {
        Window window = order.exact(
                Scope.NEAR,
                Position.BEGINNING,
                asked(),
                MOST_SHOWN,
                found.hits().hits());
        List<Hit> beyond = window.take(Math.min(MOST_SHOWN, window.available())).stream()
                .map(hit -> PageAssembly.read(wider, Scope.NEAR, hit))
                .filter(hit -> hit.metres().orElse(0) > fromMetres)
                .toList();
        double to = STEPS_METRES.stream()
                .filter(step -> step > fromMetres && totals.of(Part.LOCAL) + within(beyond, step) >= ENOUGH)
                .findFirst()
                .orElse(STEPS_METRES.getLast());
        return new Widening(
                fromMetres,
                to,
                beyond.stream()
                        .filter(hit -> hit.metres().orElse(0) <= to)
                        .limit(MOST_HITS)
                        .toList());
    }

    private static long within(List<Hit> hits, double metres) {
        return hits.stream().filter(hit -> hit.metres().orElse(0) <= metres).count();
    }
}

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
import java.util.Objects;
import java.util.Optional;

/** Looks beyond the asked radius, when little lies within: 20, 50, then 100 km. One search for all steps. */
final class WideningRequest {

    private static final int ENOUGH = 3;
    private static final int MOST_HITS = 10;
    /** The nearest ones are surely among so many, where so little is near. */
    private static final int MOST_ASKED = 34;

    private static final List<Double> STEPS_METRES = List.of(20_000.0, 50_000.0, 100_000.0);

    private final SearchQuery wider;
    private final double fromMetres;
    private final long alreadyLocal;
    private final RequestItem item;

    private WideningRequest(SearchQuery wider, double fromMetres, long alreadyLocal, RequestItem item) {
        this.wider = wider;
        this.fromMetres = fromMetres;
        this.alreadyLocal = alreadyLocal;
        this.item = item;
    }

    /** The request, when fewer than three local fiches were found and there is a wider step; for the first page only. */
    static Optional<WideningRequest> of(SearchQuery asked, Totals totals, String snapshot, Time keepAlive) {
        boolean wantsLocal = asked.part() == Part.ALL || asked.part() == Part.LOCAL;
        long local = totals.of(Part.LOCAL);
        if (!wantsLocal || local >= ENOUGH || !(asked.where() instanceof Where.Around around)) {
            return Optional.empty();
        }
        double widest = STEPS_METRES.getLast();
        if (around.radiusMetres() >= widest) {
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
        return Optional.of(new WideningRequest(
                wider,
                around.radiusMetres(),
                local,
                new ScopeRequest(wider, snapshot, keepAlive).next(Scope.NEAR, Position.BEGINNING, MOST_ASKED)));
    }

    RequestItem item() {
        return item;
    }

    /** What lies between the asked radius and the first step that is wide enough. */
    Widening answer(MultiSearchItem<FicheDocument> found) {
        List<Hit> beyond = Window.of(
                        SortClause.sampledDistance(Scope.NEAR, wider),
                        Position.BEGINNING,
                        found.hits().hits(),
                        hit -> Hits.of(
                                wider,
                                Scope.NEAR,
                                Objects.requireNonNull(hit.source(), hit::id),
                                HighlightClause.fragments(hit.highlight())))
                .all()
                .stream()
                .filter(hit -> hit.metres().orElse(0) > fromMetres)
                .toList();
        double to = STEPS_METRES.stream()
                .filter(step -> step > fromMetres && alreadyLocal + within(beyond, step) >= ENOUGH)
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

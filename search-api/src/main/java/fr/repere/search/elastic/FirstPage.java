package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.search.elastic.PlaceFreeAnswers.Answer;
import fr.repere.search.elastic.Snapshots.Snapshot;
import fr.repere.search.query.Cursor.Position;
import fr.repere.search.query.Part;
import fr.repere.search.query.Scope;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.SearchResult;
import fr.repere.search.query.Totals;
import fr.repere.search.query.Where;
import fr.repere.search.query.Widening;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The first page of a search with its numbers, made of two halves: what has to do with the place, asked each time, and what does
 * not depend on it, asked once for everybody. Both in one round trip; a second one only when little is near, or when so much
 * national content is local that what is left does not fill the page.
 */
@Component
class FirstPage {

    /** Where there are fewer fiches than this, little is near most places: what lies beyond is asked at once. */
    private static final long FEW = 5_000;

    private final RoundTrip engine;
    private final Snapshots snapshots;
    private final PlaceFreeAnswers placeFree;
    private final CoverageWarning coverageWarning;
    private final PageAssembly assembly;

    FirstPage(
            RoundTrip engine,
            Snapshots snapshots,
            PlaceFreeAnswers placeFree,
            CoverageWarning coverageWarning,
            PageAssembly assembly) {
        this.engine = engine;
        this.snapshots = snapshots;
        this.placeFree = placeFree;
        this.coverageWarning = coverageWarning;
        this.assembly = assembly;
    }

    /** The first page, on a point in time. */
    SearchResult search(SearchQuery query, Snapshot snapshot) {
        ScopeRequest searches = new ScopeRequest(query, snapshot.id(), snapshots.keepAlive());
        return query.where() instanceof Where.Around around
                ? around(query, around, snapshot, searches)
                : anywhere(query, snapshot, searches);
    }

    private SearchResult anywhere(SearchQuery query, Snapshot snapshot, ScopeRequest searches) {
        Answer whole = placeFree
                .find(query, snapshot.state())
                .orElseGet(() -> placeFree.keep(
                        query,
                        snapshot.state(),
                        engine.ask(List.of(searches.free())).getFirst()));
        Numbers numbers = Numbers.anywhere(query, whole.tally());
        return result(
                query,
                snapshot,
                numbers,
                Map.of(Scope.ANYWHERE, window(query, Scope.ANYWHERE, whole.hits())),
                Optional.empty());
    }

    private SearchResult around(SearchQuery query, Where.Around around, Snapshot snapshot, ScopeRequest searches) {
        Optional<WideningRequest> wider = WideningRequest.of(query, snapshot.id(), snapshots.keepAlive(), engine);
        ExactOrder order = new ExactOrder(query, searches, engine);
        Batch batch = new Batch();
        var beyond =
                wider.filter(request -> snapshot.state().documents() < FEW).map(request -> batch.add(request.item()));
        var coverage = coverageWarning.request(around).map(batch::add);
        Halves halves = halves(query, around, snapshot, searches, order, batch);
        coverage.ifPresent(answer -> coverageWarning.remember(around, answer.get()));
        Numbers numbers = Numbers.around(query, halves.local(), halves.free().tally());
        Totals totals = numbers.totals();
        return result(
                query,
                snapshot,
                numbers,
                streams(query, totals, halves, searches, order),
                wider.flatMap(request -> widening(request, totals, beyond)));
    }

    /**
     * What one round trip brings.
     *
     * @param local the numbers of what has to do with the place
     * @param here its first hits
     * @param asked how many of them were asked for
     * @param free what does not depend on the place
     */
    private record Halves(Tally local, List<Hit<FicheDocument>> here, int asked, Answer free) {}

    /** Asks for the half that nobody asked for yet, or both, together with what else the batch holds. */
    private Halves halves(
            SearchQuery query,
            Where.Around around,
            Snapshot snapshot,
            ScopeRequest searches,
            ExactOrder order,
            Batch batch) {
        Optional<Answer> known = placeFree.find(query, snapshot.state());
        int asked = order.asked(Scope.INSIDE, Position.BEGINNING, localHits(query, known));
        var here = batch.add(searches.local(around, asked, known.map(Answer::rooted)));
        var everywhere = known.isPresent()
                ? Optional.<Supplier<MultiSearchItem<FicheDocument>>>empty()
                : Optional.of(batch.add(searches.free()));
        batch.ask(engine);
        Answer free = known.orElseGet(() ->
                placeFree.keep(query, snapshot.state(), everywhere.orElseThrow().get()));
        return new Halves(Tally.of(here.get().aggregations()), here.get().hits().hits(), asked, free);
    }

    private Map<Scope, Window> streams(
            SearchQuery query, Totals totals, Halves halves, ScopeRequest searches, ExactOrder order) {
        Map<Scope, Window> streams = new EnumMap<>(Scope.class);
        int national = 0;
        if (query.part() != Part.LOCAL) {
            List<Hit<FicheDocument>> hits = national(query, totals, halves, searches);
            national = hits.size();
            streams.put(Scope.NATIONAL, window(query, Scope.NATIONAL, hits));
        }
        if (query.part() == Part.ALL || query.part() == Part.LOCAL) {
            int shown = assembly.leftByNational(query.size(), national);
            streams.put(
                    Scope.INSIDE, order.exact(Scope.INSIDE, Position.BEGINNING, halves.asked(), shown, halves.here()));
        }
        return streams;
    }

    private static Window window(SearchQuery query, Scope stream, List<Hit<FicheDocument>> hits) {
        return PageAssembly.window(query, stream, Position.BEGINNING, hits);
    }

    /** What lies beyond, when little is near; asked now unless it was asked before. */
    private Optional<Widening> widening(
            WideningRequest wider, Totals totals, Optional<Supplier<MultiSearchItem<FicheDocument>>> asked) {
        if (!WideningRequest.isNeeded(totals)) {
            return Optional.empty();
        }
        MultiSearchItem<FicheDocument> answer = asked.map(Supplier::get)
                .orElseGet(() -> engine.ask(List.of(wider.item())).getFirst());
        return Optional.of(wider.answer(answer, totals));
    }

    /** What national content leaves of a page, as far as it is known beforehand. */
    private int localHits(SearchQuery query, Optional<Answer> known) {
        return switch (query.part()) {
            case ALL ->
                assembly.leftByNational(
                        query.size(),
                        known.map(answer ->
                                        answer.hits().size() - answer.rooted().size())
                                .orElse(0));
            case LOCAL -> query.size();
            case NATIONAL, ONLINE -> 0;
        };
    }

    /** The national hits that do not have to do with the place. */
    private List<Hit<FicheDocument>> national(SearchQuery query, Totals totals, Halves halves, ScopeRequest searches) {
        Tally local = halves.local();
        List<Hit<FicheDocument>> left = halves.free().hits().stream()
                .filter(hit -> !local.among().contains(hit.id()))
                .toList();
        long wanted = Math.min(query.size(), totals.inStream(Scope.NATIONAL));
        return local.allAmong() && left.size() >= wanted
                ? left
                : engine.ask(List.of(searches.next(Scope.NATIONAL, Position.BEGINNING, query.size())))
                        .getFirst()
                        .hits()
                        .hits();
    }

    private SearchResult result(
            SearchQuery query,
            Snapshot snapshot,
            Numbers numbers,
            Map<Scope, Window> streams,
            Optional<Widening> widening) {
        PageAssembly.Page page = assembly.page(query, snapshot.id(), numbers.totals(), streams);
        return new SearchResult(
                query.words(),
                numbers.totals(),
                page.hits(),
                page.next(),
                numbers.facets(),
                widening,
                coverageWarning.of(query.where()));
    }
}

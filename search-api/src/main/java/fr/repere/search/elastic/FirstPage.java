package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.search.elastic.PlaceFreeAnswers.Answer;
import fr.repere.search.query.Cursor.Position;
import fr.repere.search.query.Scope;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.SearchResult;
import fr.repere.search.query.Totals;
import fr.repere.search.query.Where;
import fr.repere.search.query.Widening;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    SearchResult search(SearchQuery query, String snapshot) {
        ScopeRequest searches = new ScopeRequest(query, snapshot, snapshots.keepAlive());
        return query.where() instanceof Where.Around around
                ? around(query, around, snapshot, searches)
                : anywhere(query, snapshot, searches);
    }

    private SearchResult anywhere(SearchQuery query, String snapshot, ScopeRequest searches) {
        Answer whole = placeFree
                .find(query, snapshot)
                .orElseGet(() -> placeFree.keep(
                        query, snapshot, engine.ask(List.of(searches.free())).getFirst()));
        Numbers numbers = Numbers.anywhere(query, whole.tally());
        return result(query, snapshot, numbers, Map.of(Scope.ANYWHERE, whole.hits()), Optional.empty());
    }

    private SearchResult around(SearchQuery query, Where.Around around, String snapshot, ScopeRequest searches) {
        Optional<Answer> known = placeFree.find(query, snapshot);
        List<RequestItem> items = new ArrayList<>();
        int localHits = localHits(query, known);
        items.add(searches.local(around, localHits, known.map(Answer::rooted)));
        if (known.isEmpty()) {
            items.add(searches.free());
        }
        Optional<WideningRequest> wider = WideningRequest.of(query, snapshot, snapshots.keepAlive());
        Optional<WideningRequest> ahead = wider.filter(request -> snapshots.fiches() < FEW);
        ahead.ifPresent(request -> items.add(request.item()));
        Optional<RequestItem> coverage = coverageWarning.request(around);
        coverage.ifPresent(items::add);
        List<MultiSearchItem<FicheDocument>> answers = engine.ask(items);
        if (coverage.isPresent()) {
            coverageWarning.remember(around, answers.getLast());
        }
        Tally local = Tally.of(answers.getFirst().aggregations());
        Answer free = known.orElseGet(() -> placeFree.keep(query, snapshot, answers.get(1)));
        Numbers numbers = Numbers.around(query, local, free.tally());
        ExactOrder order = new ExactOrder(query, searches, engine);
        Map<Scope, List<Hit<FicheDocument>>> found = new EnumMap<>(Scope.class);
        for (Scope stream : ScopeRequest.streams(around, query.part())) {
            found.put(
                    stream,
                    stream == Scope.INSIDE
                            ? order.exact(
                                    stream,
                                    Position.BEGINNING,
                                    answers.getFirst().hits().hits(),
                                    localHits)
                            : national(query, numbers.totals(), local, free, searches));
        }
        Optional<Widening> widening = wider.filter(request -> WideningRequest.isNeeded(numbers.totals()))
                .map(request -> request.answer(
                        ahead.isPresent()
                                ? answers.get(known.isEmpty() ? 2 : 1)
                                : engine.ask(List.of(request.item())).getFirst(),
                        numbers.totals(),
                        engine));
        return result(query, snapshot, numbers, found, widening);
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
    private List<Hit<FicheDocument>> national(
            SearchQuery query, Totals totals, Tally local, Answer free, ScopeRequest searches) {
        List<Hit<FicheDocument>> left = free.hits().stream()
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
            String snapshot,
            Numbers numbers,
            Map<Scope, List<Hit<FicheDocument>>> found,
            Optional<Widening> widening) {
        PageAssembly.Page page = assembly.page(query, snapshot, numbers.totals(), found);
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

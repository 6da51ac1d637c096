package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.FicheFields;
import fr.repere.geodata.document.IndexNames;
import fr.repere.search.query.Blend;
import fr.repere.search.query.Cursor;
import fr.repere.search.query.Cursor.Position;
import fr.repere.search.query.Explanation;
import fr.repere.search.query.Fiches;
import fr.repere.search.query.InvalidParameter;
import fr.repere.search.query.Scope;
import fr.repere.search.query.SearchExpired;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.SearchResult;
import fr.repere.search.query.SearchUnavailable;
import fr.repere.search.query.Totals;
import fr.repere.search.query.Widening;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Searches fiches: one round trip, with one search per scope, on one point in time. */
@Component
class ElasticFiches implements Fiches {

    private final ElasticsearchClient client;
    private final Snapshots snapshots;
    private final Spelling spelling;
    private final CoverageWarning coverageWarning;
    private final PageAssembly assembly;
    private final String alias;

    ElasticFiches(
            ElasticsearchClient client,
            Snapshots snapshots,
            Spelling spelling,
            CoverageWarning coverageWarning,
            ElasticsearchSettings elasticsearch,
            BlendSettings blend) {
        this.client = client;
        this.snapshots = snapshots;
        this.spelling = spelling;
        this.coverageWarning = coverageWarning;
        this.assembly = new PageAssembly(new Blend(blend.nationalShare()));
        this.alias = IndexNames.fiches(elasticsearch.prefix()).alias();
    }

    @Override
    public SearchResult search(SearchQuery asked) {
        SearchQuery query = asked.with(spelling.resolve(asked.words()));
        return query.after().isPresent() ? nextPage(query, query.after().get()) : firstPage(query);
    }

    @Override
    public Optional<Explanation> explain(String idOrSlug, SearchQuery asked) {
        ExplainRequest request = new ExplainRequest(asked.with(spelling.resolve(asked.words())));
        return request.answer(
                Failures.translated(() -> client.search(request.request(alias, named(idOrSlug)), FicheDocument.class)));
    }

    @Override
    public Optional<FicheDocument> find(String idOrSlug) {
        return Failures.translated(() -> client.search(
                        request -> request.index(alias).size(1).query(named(idOrSlug)), FicheDocument.class))
                .hits()
                .hits()
                .stream()
                .flatMap(hit -> Optional.ofNullable(hit.source()).stream())
                .findFirst();
    }

    private static Query named(String idOrSlug) {
        return Clauses.any(Clauses.term(FicheFields.ID, idOrSlug), Clauses.term(FicheFields.SLUG, idOrSlug));
    }

    /** A point in time can vanish between two searches, when its index was deleted or the engine restarted: open another. */
    private SearchResult firstPage(SearchQuery query) {
        String snapshot = snapshots.current();
        try {
            return page(query, snapshot);
        } catch (ElasticsearchException gone) {
            if (!Failures.isGone(gone)) {
                throw gone;
            }
            snapshots.forget(snapshot);
        }
        try {
            return page(query, snapshots.current());
        } catch (ElasticsearchException e) {
            throw Failures.isGone(e) ? SearchUnavailable.because(e) : e;
        }
    }

    private SearchResult nextPage(SearchQuery query, Cursor cursor) {
        if (!cursor.fingerprint().equals(query.fingerprint())) {
            throw InvalidParameter.cursor(
                    "(curseur)", "Le curseur « after » appartient à une autre recherche : recommencez sans lui.");
        }
        try {
            return page(query, cursor.snapshot());
        } catch (ElasticsearchException e) {
            if (Failures.isGone(e)) {
                throw SearchExpired.because(e);
            }
            if (Failures.isRefused(e)) {
                throw invalidCursor();
            }
            throw e;
        } catch (SearchUnavailable e) {
            // The engine stumbles over a point in time that it never made. If it stumbles anyway, the search without
            // cursor will say so.
            throw Failures.isInternal(e) ? invalidCursor() : e;
        }
    }

    private static InvalidParameter invalidCursor() {
        return InvalidParameter.cursor("(curseur)", "Le curseur « after » n'est pas valable : recommencez sans lui.");
    }

    private SearchResult page(SearchQuery query, String snapshot) {
        return query.after().isPresent()
                ? furtherPage(query, query.after().get(), snapshot)
                : openingPage(query, snapshot);
    }

    /** Hits, totals, facets and the warning in one round trip; a second one only when little is near. */
    private SearchResult openingPage(SearchQuery query, String snapshot) {
        Time keepAlive = snapshots.keepAlive();
        List<Scope> scopes = ScopeRequest.streams(query.where(), query.part());
        List<RequestItem> searches = new ArrayList<>();
        scopes.forEach(scope -> searches.add(ScopeRequest.of(scope, query, Position.BEGINNING, snapshot, keepAlive)));
        searches.add(CountRequest.of(query, snapshot, keepAlive));
        Optional<RequestItem> coverage = coverageWarning.request(query.where());
        coverage.ifPresent(searches::add);
        List<MultiSearchItem<FicheDocument>> answers = ask(searches);
        CountAnswer counts = new CountAnswer(query, answers.get(scopes.size()).aggregations());
        Totals totals = counts.totals();
        if (coverage.isPresent()) {
            coverageWarning.remember(query.where(), answers.getLast());
        }
        PageAssembly.Page page = assembly.page(query, snapshot, totals, byScope(scopes, answers));
        return new SearchResult(
                query.words(),
                totals,
                page.hits(),
                page.next(),
                counts.facets(),
                wider(query, totals, snapshot),
                coverageWarning.of(query.where()));
    }

    /** Only the streams that have more to give are asked. */
    private SearchResult furtherPage(SearchQuery query, Cursor cursor, String snapshot) {
        List<Scope> scopes = ScopeRequest.streams(query.where(), query.part()).stream()
                .filter(scope ->
                        position(cursor, scope).taken() < cursor.totals().inStream(scope))
                .toList();
        List<RequestItem> searches = scopes.stream()
                .map(scope -> ScopeRequest.of(scope, query, position(cursor, scope), snapshot, snapshots.keepAlive()))
                .toList();
        Map<Scope, List<Hit<FicheDocument>>> found = searches.isEmpty() ? Map.of() : byScope(scopes, ask(searches));
        PageAssembly.Page page = assembly.page(query, snapshot, cursor.totals(), found);
        return new SearchResult(
                query.words(),
                cursor.totals(),
                page.hits(),
                page.next(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private Optional<Widening> wider(SearchQuery query, Totals totals, String snapshot) {
        return WideningRequest.of(query, totals, snapshot, snapshots.keepAlive())
                .map(request -> request.answer(ask(List.of(request.item())).getFirst()));
    }

    private List<MultiSearchItem<FicheDocument>> ask(List<RequestItem> searches) {
        return Failures.translated(() -> client.msearch(request -> request.searches(searches), FicheDocument.class))
                .responses()
                .stream()
                .map(ElasticFiches::result)
                .toList();
    }

    private static Position position(Cursor cursor, Scope scope) {
        return cursor.positions().getOrDefault(scope, Position.BEGINNING);
    }

    private static Map<Scope, List<Hit<FicheDocument>>> byScope(
            List<Scope> scopes, List<MultiSearchItem<FicheDocument>> answers) {
        Map<Scope, List<Hit<FicheDocument>>> found = new EnumMap<>(Scope.class);
        for (int i = 0; i < scopes.size(); i++) {
            found.put(scopes.get(i), answers.get(i).hits().hits());
        }
        return found;
    }

    private static MultiSearchItem<FicheDocument> result(MultiSearchResponseItem<FicheDocument> answer) {
        if (answer.isFailure()) {
            throw Failures.of(answer.failure());
        }
        return answer.result();
    }
}

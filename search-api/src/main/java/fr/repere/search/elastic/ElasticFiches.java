package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.FicheFields;
import fr.repere.geodata.document.IndexNames;
import fr.repere.search.query.Blend;
import fr.repere.search.query.Cursor;
import fr.repere.search.query.Fiches;
import fr.repere.search.query.InvalidParameter;
import fr.repere.search.query.Scope;
import fr.repere.search.query.SearchExpired;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.SearchResult;
import fr.repere.search.query.SearchUnavailable;
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
    private final PageAssembly assembly;
    private final String alias;

    ElasticFiches(
            ElasticsearchClient client,
            Snapshots snapshots,
            Spelling spelling,
            ElasticsearchSettings elasticsearch,
            BlendSettings blend) {
        this.client = client;
        this.snapshots = snapshots;
        this.spelling = spelling;
        this.assembly = new PageAssembly(new Blend(blend.nationalShare()));
        this.alias = IndexNames.fiches(elasticsearch.prefix()).alias();
    }

    @Override
    public SearchResult search(SearchQuery asked) {
        SearchQuery query = asked.with(spelling.resolve(asked.words()));
        return query.after().isPresent() ? nextPage(query, query.after().get()) : firstPage(query);
    }

    @Override
    public Optional<FicheDocument> find(String idOrSlug) {
        Query byId =
                Query.of(query -> query.term(term -> term.field(FicheFields.ID).value(idOrSlug)));
        Query bySlug = Query.of(
                query -> query.term(term -> term.field(FicheFields.SLUG).value(idOrSlug)));
        return Failures.translated(() -> client.search(
                        request -> request.index(alias)
                                .size(1)
                                .query(query -> query.bool(bool -> bool.should(byId, bySlug))),
                        FicheDocument.class))
                .hits()
                .hits()
                .stream()
                .flatMap(hit -> Optional.ofNullable(hit.source()).stream())
                .findFirst();
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
        List<Scope> scopes = ScopeRequest.scopes(query.where());
        List<RequestItem> searches = scopes.stream()
                .map(scope -> ScopeRequest.of(scope, query, snapshot, snapshots.keepAlive()))
                .toList();
        List<MultiSearchResponseItem<FicheDocument>> answers = Failures.translated(
                        () -> client.msearch(request -> request.searches(searches), FicheDocument.class))
                .responses();
        Map<Scope, MultiSearchItem<FicheDocument>> found = new EnumMap<>(Scope.class);
        for (int i = 0; i < scopes.size(); i++) {
            found.put(scopes.get(i), result(answers.get(i)));
        }
        return assembly.page(query, snapshot, found);
    }

    private static MultiSearchItem<FicheDocument> result(MultiSearchResponseItem<FicheDocument> answer) {
        if (answer.isFailure()) {
            throw Failures.of(answer.failure());
        }
        return answer.result();
    }
}

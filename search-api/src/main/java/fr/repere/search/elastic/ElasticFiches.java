package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.FicheFields;
import fr.repere.geodata.document.IndexNames;
import fr.repere.search.elastic.Snapshots.Snapshot;
import fr.repere.search.query.Cursor;
import fr.repere.search.query.Explanation;
import fr.repere.search.query.Fiches;
import fr.repere.search.query.InvalidParameter;
import fr.repere.search.query.SearchExpired;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.SearchResult;
import fr.repere.search.query.SearchUnavailable;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Searches fiches, on one point in time per search, whatever happens to the index meanwhile. */
@Component
class ElasticFiches implements Fiches {

    private final ElasticsearchClient client;
    private final Snapshots snapshots;
    private final Spelling spelling;
    private final FirstPage firstPage;
    private final FurtherPage furtherPage;
    private final String alias;

    ElasticFiches(
            ElasticsearchClient client,
            Snapshots snapshots,
            Spelling spelling,
            FirstPage firstPage,
            FurtherPage furtherPage,
            ElasticsearchSettings elasticsearch) {
        this.client = client;
        this.snapshots = snapshots;
        this.spelling = spelling;
        this.firstPage = firstPage;
        this.furtherPage = furtherPage;
        this.alias = IndexNames.fiches(elasticsearch.prefix()).alias();
    }

    @Override
    public SearchResult search(SearchQuery asked) {
        SearchQuery query = asked.with(spelling.resolve(asked.words()));
        return query.after().isPresent() ? nextPage(query, query.after().get()) : newPage(query);
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
        return Clauses.any(
                Clauses.term(FicheFields.ID, idOrSlug),
                Clauses.term(FicheFields.SLUG, idOrSlug),
                Clauses.term(FicheFields.FORMERLY, idOrSlug));
    }

    /** A point in time can vanish between two searches, when its index was deleted or the engine restarted: open another. */
    private SearchResult newPage(SearchQuery query) {
        Snapshot snapshot = snapshots.current();
        try {
            return firstPage.search(query, snapshot);
        } catch (ElasticsearchException gone) {
            if (!Failures.isGone(gone)) {
                throw gone;
            }
            snapshots.forget(snapshot.id());
        }
        try {
            return firstPage.search(query, snapshots.current());
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
            return furtherPage.search(query, cursor);
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
}

package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import co.elastic.clients.elasticsearch.core.search.SourceConfig;
import fr.repere.geodata.document.FicheFields;
import fr.repere.search.query.Cursor.Position;
import fr.repere.search.query.Part;
import fr.repere.search.query.Scope;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The search of one stream of hits, composed of its clauses: one of the searches of a round trip. A stream bears the name of its
 * strongest scope: what covers the place and what is near stand behind what is inside, in the same one.
 */
final class ScopeRequest {

    /** Above every score of words: whoever states a criterion that was asked for ranks before who does not. */
    private static final double STATED = 4_096;

    /** How many national hits are kept beyond a page, in case that some of them turn out to be local. */
    private static final int SPARE = 20;

    private static final String NO_STORED_FIELD = "_none_";

    /** Local fiches that are national as well, when it is not known beforehand which ones matter. */
    private static final int MOST_AMONG = 200;

    private final SearchQuery asked;
    private final String snapshot;
    private final Time keepAlive;

    /** Searches of one question on one point in time. */
    ScopeRequest(SearchQuery asked, String snapshot, Time keepAlive) {
        this.asked = asked;
        this.snapshot = snapshot;
        this.keepAlive = keepAlive;
    }

    /** The streams that a search asks for, strongest first. */
    static List<Scope> streams(Where where, Part part) {
        return switch (where) {
            case Where.Anywhere() -> List.of(Scope.ANYWHERE);
            case Where.Around around ->
                switch (part) {
                    case ALL -> List.of(Scope.INSIDE, Scope.NATIONAL);
                    case LOCAL -> List.of(Scope.INSIDE);
                    case NATIONAL, ONLINE -> List.of(Scope.NATIONAL);
                };
        };
    }

    /** So many hits of a stream, after those already shown. */
    RequestItem next(Scope stream, Position position, int size) {
        return item(shown(behind(position, hits(stream, filters(stream), size))));
    }

    /** The same hits, with nothing but what their order needs: where they are. Not even their ids, which stand among their sort values. */
    RequestItem bare(Scope stream, Position position, int size) {
        return item(behind(position, hits(stream, filters(stream), size))
                .storedFields(NO_STORED_FIELD)
                .docvalueFields(points -> points.field(FicheFields.POINTS)));
    }

    /**
     * So many hits of a slice of a stream with these fields and nothing else: no marks where the words stand. Where nobody asked for an
     * order they come as they are stored, which costs the engine a third.
     */
    RequestItem whole(Slice slice, Position position, int size, SourceConfig fields) {
        Scope stream = slice.stream();
        List<SortOptions> order = isOrdered(stream) ? SortClause.of(stream, asked) : SortClause.STORED;
        return item(slice.of(behind(position, hits(stream, filters(stream), order, size)))
                .source(fields));
    }

    /** Whether anything says which hit of a stream comes first. */
    boolean isOrdered(Scope stream) {
        return SortClause.isAsked(stream, asked);
    }

    /** Hits of a stream by their ids. */
    RequestItem named(Scope stream, List<String> ids) {
        List<Query> filters = filters(stream);
        filters.add(Clauses.terms(FicheFields.ID, ids));
        return item(shown(hits(stream, filters, ids.size())));
    }

    private List<Query> filters(Scope stream) {
        List<Query> filters = new ArrayList<>(FilterClause.of(asked.filters()));
        if (!SortClause.hasTiers(stream)) {
            filters.add(PlaceClause.of(stream, asked.where(), asked.part()));
        }
        return filters;
    }

    private static SearchRequestBody.Builder behind(Position position, SearchRequestBody.Builder body) {
        return position.after().isEmpty()
                ? body
                : body.searchAfter(
                        position.after().stream().map(SortValues::toEngine).toList());
    }

    /**
     * What has to do with the place: its first hits, and its numbers.
     *
     * @param hits how many the page shows at most
     * @param candidates national fiches of which it has to be known whether they have to do with the place; absent when any may
     */
    RequestItem local(Where.Around around, int hits, Optional<List<String>> candidates) {
        TallyClause tally = new TallyClause(asked, TallyClause.STRUCTURES_KNOWN);
        Query among = candidates
                .map(ids -> Clauses.terms(FicheFields.ID, ids))
                .orElseGet(() -> PlaceClause.notLocal(asked.part()));
        int most = candidates.map(List::size).orElse(MOST_AMONG);
        return item(counted(Scope.INSIDE, List.of(), List.of(), hits).aggregations(tally.groups(around, among, most)));
    }

    /** What does not depend on the place, its first hits and its numbers: what is national or online; everything without a place. */
    RequestItem free() {
        TallyClause tally = new TallyClause(asked, TallyClause.STRUCTURES_KEPT);
        SearchRequestBody.Builder body = asked.where() instanceof Where.Anywhere
                ? counted(Scope.ANYWHERE, List.of(), shownAnywhere(), asked.size())
                : counted(
                        Scope.NATIONAL,
                        List.of(PlaceClause.notLocal(Part.ALL)),
                        asked.part() == Part.ALL ? List.of() : List.of(PlaceClause.notLocal(asked.part())),
                        asked.size() + SPARE);
        return item(body.aggregations(tally.groups()));
    }

    private List<Query> shownAnywhere() {
        return asked.part() == Part.ALL
                ? List.of()
                : List.of(PlaceClause.of(Scope.ANYWHERE, asked.where(), asked.part()));
    }

    /** Hits beside which numbers are counted: the facets count more than the hits show, so their values filter the hits only. */
    private SearchRequestBody.Builder counted(Scope stream, List<Query> whole, List<Query> part, int size) {
        List<Query> filters = new ArrayList<>(FilterClause.ofNoFacet(asked.filters()));
        filters.addAll(whole);
        List<Query> shown = new ArrayList<>(FilterClause.ofOtherFacets(asked.filters(), Optional.empty()));
        shown.addAll(part);
        SearchRequestBody.Builder body = shown(hits(stream, filters, size));
        return shown.isEmpty() ? body : body.postFilter(Clauses.all(shown));
    }

    private SearchRequestBody.Builder hits(Scope stream, List<Query> filters, int size) {
        return hits(stream, filters, SortClause.of(stream, asked), size);
    }

    private SearchRequestBody.Builder hits(Scope stream, List<Query> filters, List<SortOptions> order, int size) {
        return new SearchRequestBody.Builder()
                .pit(pit -> pit.id(snapshot).keepAlive(keepAlive))
                .query(query(stream, filters))
                .sort(order)
                .size(size)
                .trackTotalHits(track -> track.enabled(false));
    }

    /** With what a page shows of each hit. */
    private SearchRequestBody.Builder shown(SearchRequestBody.Builder body) {
        body.source(ShownFields.in(asked.language()));
        return asked.words().isEmpty() ? body : body.highlight(HighlightClause.of(asked.words(), asked.language()));
    }

    private Query query(Scope stream, List<Query> filters) {
        List<Query> must = new ArrayList<>();
        List<Query> all = new ArrayList<>(filters);
        List<Query> should = new ArrayList<>(FilterClause.stated(asked.filters()).stream()
                .map(query -> Clauses.scored(STATED, query))
                .toList());
        if (SortClause.hasTiers(stream) && asked.where() instanceof Where.Around around) {
            must.add(Tiers.of(around));
            SortClause.closestToMiddle(asked, around).ifPresent(should::add);
        }
        if (!asked.words().isEmpty()) {
            Query words = TextClause.of(asked.words());
            if (SortClause.byWords(stream, asked)) {
                must.add(weighed(stream, words));
            } else {
                all.add(words);
            }
        }
        if (must.isEmpty() && all.isEmpty()) {
            // A query that has nothing but additions to the score would demand one of them.
            all.add(Clauses.EVERYTHING);
        }
        return Query.of(query -> query.bool(bool -> bool.must(must).filter(all).should(should)));
    }

    private Query weighed(Scope stream, Query words) {
        return stream.isLocal() && asked.where() instanceof Where.Around around
                ? Tiers.above(around, ClosenessClause.around(around.origin(), words))
                : words;
    }

    private static RequestItem item(SearchRequestBody.Builder body) {
        return RequestItem.of(item -> item.header(header -> header).body(body.build()));
    }
}

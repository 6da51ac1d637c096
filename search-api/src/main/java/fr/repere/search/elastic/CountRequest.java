package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregationCollectMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import fr.repere.geodata.document.FicheFields;
import fr.repere.search.query.Facet;
import fr.repere.search.query.Filters;
import fr.repere.search.query.Part;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.Where;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts a search without showing any fiche: how many are in each scope, and the values of the facets. Asked apart from the
 * hits, because the engine remembers the answer as long as the index does not change.
 */
final class CountRequest {

    static final String TOTALS = "totals";
    static final String LOCAL = "local";
    static final String INSIDE = "inside";
    static final String COVERS = "covers";
    static final String ONLINE = "online";
    static final String NATIONAL = "national";
    /** The facets without chosen values, all counted under the same filters. */
    static final String OPEN_FACETS = "open-facets";

    static final String NAME = "name";
    /** Fiches that have none of the chosen values. */
    static final String OTHERS = "others";
    /** The bucket of fiches that do not state a criterion; no code looks like it. */
    static final String NOT_STATED = "~";

    /** More than any vocabulary has. */
    private static final int ALL_VALUES = 200;

    private static final int STRUCTURES = 20;

    private CountRequest() {}

    /** The counts of all pages together. */
    static RequestItem of(SearchQuery asked, String snapshot, Time keepAlive) {
        List<Query> always = new ArrayList<>(FilterClause.ofNoFacet(asked.filters()));
        always.add(PlaceClause.of(Part.ALL, asked.where()));
        if (!asked.words().isEmpty()) {
            always.add(TextClause.of(asked.words()));
        }
        Map<String, Aggregation> counts = new LinkedHashMap<>();
        counts.put(TOTALS, under(FilterClause.ofOtherFacets(asked.filters(), Optional.empty()), scopes(asked.where())));
        if (asked.facets()) {
            counts.putAll(facets(asked));
        }
        return RequestItem.of(item -> item.header(header -> header.requestCache(true))
                .body(body -> body.pit(pit -> pit.id(snapshot).keepAlive(keepAlive))
                        .size(0)
                        .trackTotalHits(track -> track.enabled(false))
                        .query(query -> query.bool(bool -> bool.filter(always)))
                        .aggregations(counts)));
    }

    /** The near ones are the local ones that are neither inside nor covering: their area is not asked for twice. */
    private static Map<String, Aggregation> scopes(Where where) {
        Map<String, Aggregation> scopes = new LinkedHashMap<>();
        scopes.put(ONLINE, count(PlaceClause.onlineOnly()));
        scopes.put(NATIONAL, count(PlaceClause.national()));
        if (where instanceof Where.Around around) {
            Query inside = PlaceClause.inside(around);
            Map<String, Aggregation> local = Map.of(
                    INSIDE, count(inside),
                    COVERS, count(Clauses.without(PlaceClause.covers(around), inside)),
                    ONLINE, count(PlaceClause.onlineOnly()),
                    NATIONAL, count(PlaceClause.national()));
            scopes.put(LOCAL, under(List.of(PlaceClause.local(around)), local));
        }
        return scopes;
    }

    private static Map<String, Aggregation> facets(SearchQuery asked) {
        Filters filters = asked.filters();
        Map<String, Aggregation> open = new LinkedHashMap<>();
        Map<String, Aggregation> counts = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            List<String> chosen = filters.of(facet);
            if (chosen.isEmpty()) {
                open.put(facet.code(), values(facet));
            } else {
                List<Query> others = inPart(FilterClause.ofOtherFacets(filters, Optional.of(facet)), asked);
                counts.put(facet.code(), under(others, ofChosen(facet, filters)));
            }
        }
        counts.put(OPEN_FACETS, under(inPart(FilterClause.ofOtherFacets(filters, Optional.empty()), asked), open));
        return counts;
    }

    private static Map<String, Aggregation> ofChosen(Facet facet, Filters filters) {
        Query withoutChosen = Clauses.not(FilterClause.of(facet, filters));
        return Map.of(
                facet.code(),
                values(facet),
                OTHERS,
                under(List.of(withoutChosen), Map.of(facet.code(), values(facet))));
    }

    private static List<Query> inPart(List<Query> filters, SearchQuery asked) {
        if (asked.part() == Part.ALL) {
            return filters;
        }
        List<Query> all = new ArrayList<>(filters);
        all.add(PlaceClause.of(asked.part(), asked.where()));
        return all;
    }

    private static Aggregation values(Facet facet) {
        String field = FacetFields.of(facet);
        if (facet == Facet.STRUCTURE) {
            return Aggregation.of(aggregation -> aggregation
                    .terms(terms ->
                            terms.field(field).size(STRUCTURES).collectMode(TermsAggregationCollectMode.BreadthFirst))
                    .aggregations(
                            NAME,
                            name -> name.terms(terms -> terms.field(FicheFields.STRUCTURE_WHOLE_NAME)
                                    .size(1))));
        }
        return Aggregation.of(aggregation -> aggregation.terms(terms -> facet.isCriterion()
                ? terms.field(field).size(ALL_VALUES).missing(NOT_STATED)
                : terms.field(field).size(ALL_VALUES)));
    }

    private static Aggregation count(Query query) {
        return Aggregation.of(aggregation -> aggregation.filter(query));
    }

    private static Aggregation under(List<Query> filters, Map<String, Aggregation> counts) {
        Query filter = filters.isEmpty() ? Clauses.EVERYTHING : Clauses.all(filters);
        return Aggregation.of(aggregation -> aggregation.filter(filter).aggregations(counts));
    }
}

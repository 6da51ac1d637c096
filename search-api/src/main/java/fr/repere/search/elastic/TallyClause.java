package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregationExecutionHint;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.repere.geodata.document.FacetValues;
import fr.repere.geodata.document.FicheFields;
import fr.repere.search.query.Facet;
import fr.repere.search.query.Filters;
import fr.repere.search.query.Scope;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.Where;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks for numbers beside the hits of a search: how many fiches are in each scope, and the values of the facets. What is counted
 * comes in groups: one under all chosen values, and for each facet with chosen values one under those of the other facets.
 */
final class TallyClause {

    /** The group under all chosen values; the others bear the name of their facet. */
    static final String ALL = "all";
    /** Inside a group: what has none of the values chosen of its facet. */
    static final String OTHERS = "others";

    static final String VALUES = "values";
    static final String STRUCTURES = "structures";
    static final String AMONG = "among";
    static final String SCOPES = "scopes";

    /** Structures known by number. What holds for more of them than that is known for the most frequent only. */
    static final int STRUCTURES_KNOWN = 80;
    /** The same where the answer is kept for everybody. */
    static final int STRUCTURES_KEPT = 10_000;

    /** More than all vocabularies have together. */
    private static final int ALL_VALUES = 2_000;

    private final SearchQuery asked;
    private final int structures;

    /**
     * The counts of a search.
     *
     * @param structures how many structures are counted at most
     */
    TallyClause(SearchQuery asked, int structures) {
        this.asked = asked;
        this.structures = structures;
    }

    /** The groups. */
    Map<String, Aggregation> groups() {
        return groups(ofAll());
    }

    /**
     * The groups of what has to do with a place, with its scopes.
     *
     * @param among fiches that are named by id when they are counted
     * @param most how many of them are named
     */
    Map<String, Aggregation> groups(Where.Around around, Query among, int most) {
        Map<String, Aggregation> all = new LinkedHashMap<>(ofAll());
        all.put(SCOPES, scopes(around));
        if (most > 0) {
            all.put(AMONG, under(List.of(among), Map.of(FicheFields.ID, ids(most))));
        }
        return groups(all);
    }

    /** Without chosen values there is one group, which needs no filter. */
    private Map<String, Aggregation> groups(Map<String, Aggregation> all) {
        Filters filters = asked.filters();
        if (filters.chosen().isEmpty()) {
            return all;
        }
        Map<String, Aggregation> groups = new LinkedHashMap<>();
        groups.put(ALL, under(FilterClause.ofOtherFacets(filters, Optional.empty()), all));
        if (asked.facets()) {
            filters.chosen()
                    .keySet()
                    .forEach(facet -> groups.put(
                            facet.code(),
                            under(FilterClause.ofOtherFacets(filters, Optional.of(facet)), ofChosen(facet))));
        }
        return groups;
    }

    /** As many as are neither inside nor covering are near: where the rest is counted too, the engine looks at each fiche once. */
    private static Aggregation scopes(Where.Around around) {
        Query inside = PlaceClause.inside(around);
        Query covers = Clauses.without(PlaceClause.covers(around), inside);
        return Aggregation.of(aggregation -> aggregation.filters(filters -> filters.filters(
                        named -> named.keyed(Map.of(Scope.INSIDE.code(), inside, Scope.COVERS.code(), covers)))
                .otherBucketKey(Scope.NEAR.code())));
    }

    private Map<String, Aggregation> ofAll() {
        return asked.facets()
                ? Map.of(VALUES, values(), STRUCTURES, structures())
                : Map.of(VALUES, values(FacetValues.FICHE));
    }

    private Map<String, Aggregation> ofChosen(Facet facet) {
        Map<String, Aggregation> own = new LinkedHashMap<>(ofOne(facet));
        Query withoutChosen = Clauses.not(FilterClause.of(facet, asked.filters()));
        own.put(OTHERS, under(List.of(withoutChosen), ofOne(facet)));
        return own;
    }

    private Map<String, Aggregation> ofOne(Facet facet) {
        return facet == Facet.STRUCTURE
                ? Map.of(STRUCTURES, structures())
                : Map.of(VALUES, values(FacetFields.of(facet)));
    }

    private static Aggregation values() {
        return Aggregation.of(aggregation ->
                aggregation.terms(terms -> terms.field(FicheFields.FACETS).size(ALL_VALUES)));
    }

    private static Aggregation values(String field) {
        return Aggregation.of(aggregation -> aggregation.terms(terms -> terms.field(FicheFields.FACETS)
                .include(include -> include.regexp(FacetValues.all(field)))
                .size(ALL_VALUES)));
    }

    private Aggregation structures() {
        return Aggregation.of(aggregation -> aggregation.terms(
                terms -> terms.field(FicheFields.STRUCTURE_NAMED).size(structures)));
    }

    /** Read from each of the few fiches rather than by numbers that would have to be made for all. */
    private static Aggregation ids(int most) {
        return Aggregation.of(aggregation -> aggregation.terms(
                terms -> terms.field(FicheFields.ID).size(most).executionHint(TermsAggregationExecutionHint.Map)));
    }

    private static Aggregation under(List<Query> filters, Map<String, Aggregation> counts) {
        Query filter = filters.isEmpty() ? Clauses.EVERYTHING : Clauses.all(filters);
        return Aggregation.of(aggregation -> aggregation.filter(filter).aggregations(counts));
    }
}

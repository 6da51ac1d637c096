package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.repere.search.query.Scope;
import fr.repere.search.query.Where;

/**
 * What is inside a place, what covers it and what is near, in one query: steps of score so far apart that nothing added to a lower
 * one reaches the next one. The score then tells the scope.
 */
final class Tiers {

    /**
     * Higher than any score of words and all stated criteria together. A float holds three times this with a precision of 0.016,
     * finer than a difference of relevance that anybody sees.
     */
    private static final double STEP = 65_536;

    private Tiers() {}

    /** Everything that has to do with the place. */
    static Query of(Where.Around around) {
        return Query.of(query -> query.disMax(max -> max.queries(
                Clauses.scored(3 * STEP, PlaceClause.inside(around)),
                Clauses.scored(2 * STEP, PlaceClause.covers(around)),
                Clauses.scored(STEP, PlaceClause.near(around)))));
    }

    /** A query whose score counts inside the place and for what covers it, and is nothing for what is only near. */
    static Query above(Where.Around around, Query scored) {
        Query onlyNear = Clauses.not(Clauses.any(PlaceClause.inside(around), PlaceClause.covers(around)));
        return Query.of(query -> query.boosting(
                boosting -> boosting.positive(scored).negative(onlyNear).negativeBoost(0.0)));
    }

    /** The scope of a fiche that has this score. */
    static Scope scope(double score) {
        if (score >= 3 * STEP) {
            return Scope.INSIDE;
        }
        return score >= 2 * STEP ? Scope.COVERS : Scope.NEAR;
    }
}

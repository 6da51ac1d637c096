package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.repere.search.query.Scope;
import fr.repere.search.query.Where;

/**
 * What stands inside and what covers, in one query: two steps of score so far apart that nothing added to the lower one reaches
 * the upper one. The score then tells the scope.
 */
final class Tiers {

    /**
     * Higher than any score of words and all stated criteria together. A float holds twice this with a precision of 0.016, finer
     * than a difference of relevance that anybody sees.
     */
    private static final double STEP = 65_536;

    private Tiers() {}

    /** What is inside the place or covers it. */
    static Query of(Where.Around around) {
        return Query.of(query -> query.disMax(max -> max.queries(
                Clauses.scored(2 * STEP, PlaceClause.inside(around)),
                Clauses.scored(STEP, PlaceClause.covers(around)))));
    }

    /** The scope of a fiche that has this score. */
    static Scope scope(double score) {
        return score >= 2 * STEP ? Scope.INSIDE : Scope.COVERS;
    }
}

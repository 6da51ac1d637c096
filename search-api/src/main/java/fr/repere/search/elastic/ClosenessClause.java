package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.GeoLocation;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScore;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.repere.geodata.document.FicheFields;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.search.query.Origin;
import java.util.List;
import java.util.Optional;

/**
 * Lets closeness weigh in a score: the score of the words times 0.5 (far) to 1 (on the spot). A fiche without a point gets
 * 0.75: without that rule the engine would treat it as being on the spot.
 */
final class ClosenessClause {

    private static final double FAR = 0.5;
    private static final double ON_THE_SPOT = 0.5;
    private static final double UNKNOWN = 0.25;
    /** Fine enough to tell a metre, and far below the steps between scopes. */
    private static final double NEAREST = 2_000;

    private ClosenessClause() {}

    /** The query, its score weighed by the distance from the origin's centre; unchanged when the centre is unknown. */
    static Query around(Origin origin, Query words) {
        return origin.centre()
                .map(centre -> weighed(words, centre, origin.halfwayMetres()))
                .orElse(words);
    }

    /**
     * What matches, with a score that falls from {@link #NEAREST} as the distance from the middle grows, by half over the distance
     * that counts as halfway; 0 without a point. Nothing when the origin has no middle.
     */
    static Optional<Query> fromMiddle(Origin origin, Query matching) {
        Query hasPoint = Query.of(query -> query.exists(exists -> exists.field(FicheFields.POINTS)));
        return origin.centre()
                .map(centre -> Query.of(query ->
                        query.functionScore(score -> score.query(Clauses.all(List.of(matching, hasPoint)))
                                .functions(FunctionScore.of(function -> function.weight(NEAREST)
                                        .exp(exp -> exp.geo(geo -> geo.field(FicheFields.POINTS)
                                                .placement(decay -> decay.origin(PlaceClause.location(centre))
                                                        .scale(origin.halfwayMetres() + "m")
                                                        .decay(0.5))))))
                                .boostMode(FunctionBoostMode.Replace))));
    }

    private static Query weighed(Query words, LonLat centre, double halfwayMetres) {
        GeoLocation middle = PlaceClause.location(centre);
        Query hasPoint = Query.of(query -> query.exists(exists -> exists.field(FicheFields.POINTS)));
        Query hasNone = Query.of(query -> query.bool(bool -> bool.mustNot(hasPoint)));
        FunctionScore closeness = FunctionScore.of(function -> function.filter(hasPoint)
                .weight(ON_THE_SPOT)
                .gauss(gauss -> gauss.geo(geo -> geo.field(FicheFields.POINTS)
                        .placement(decay ->
                                decay.origin(middle).scale(halfwayMetres + "m").decay(0.5)))));
        return Query.of(query -> query.functionScore(score -> score.query(words)
                .functions(
                        FunctionScore.of(function -> function.weight(FAR)),
                        closeness,
                        FunctionScore.of(function -> function.filter(hasNone).weight(UNKNOWN)))
                .scoreMode(FunctionScoreMode.Sum)
                .boostMode(FunctionBoostMode.Multiply)));
    }
}

package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.DistanceUnit;
import co.elastic.clients.elasticsearch._types.GeoDistanceType;
import co.elastic.clients.elasticsearch._types.GeoLocation;
import co.elastic.clients.elasticsearch._types.SortMode;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.repere.geodata.document.FicheFields;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.search.query.Order;
import fr.repere.search.query.Scope;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The order inside a scope. The id comes last in every order, so that two fiches never tie and a page can begin exactly after
 * the last one shown.
 */
final class SortClause {

    private static final SortOptions SCORE = SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc)));

    /** The order in which the index holds its documents, at one point in time. */
    static final List<SortOptions> STORED = List.of(field("_shard_doc", SortOrder.Asc));

    private SortClause() {}

    /** The order of a scope, first criterion first. */
    static List<SortOptions> of(Scope scope, SearchQuery asked) {
        List<SortOptions> order = new ArrayList<>();
        if (byWords(scope, asked) || statedFirst(asked) || hasTiers(scope)) {
            order.add(SCORE);
        }
        if (!byWords(scope, asked) || hasTiers(scope)) {
            order.addAll(criteria(scope, asked));
        }
        order.add(field(FicheFields.ID, SortOrder.Asc));
        return order;
    }

    /** Whether anything that was asked for says which hit comes first: a place, words, criteria that some state and some do not, an order. */
    static boolean isAsked(Scope scope, SearchQuery asked) {
        return scope != Scope.ANYWHERE
                || asked.order() != Order.RELEVANCE
                || byWords(scope, asked)
                || statedFirst(asked);
    }

    /** Whether the score of the words decides. In the ring distance does, whatever the words: there they score nothing. */
    static boolean byWords(Scope scope, SearchQuery asked) {
        return !asked.words().isEmpty() && asked.order() == Order.RELEVANCE && scope != Scope.NEAR;
    }

    /** Where among the sort values a distance stands that the engine measured, if there is one. */
    static OptionalInt measured(Scope scope, SearchQuery asked) {
        boolean hasDistance = asked.where() instanceof Where.Around around
                && !around.origin().samples().isEmpty();
        if (!hasDistance || !scope.isLocal() || !isNearestFirst(asked)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(statedFirst(asked) || hasTiers(scope) ? 1 : 0);
    }

    /** Whether the score tells what is inside from what covers and what is near. */
    static boolean hasTiers(Scope stream) {
        return stream == Scope.INSIDE;
    }

    /**
     * Orders what is inside a boundary by its distance from the middle, as a part of the score: the sorted distance is that from
     * the boundary, which says nothing of what is inside. Nothing when distances are from a point, or words decide.
     */
    static Optional<Query> closestToMiddle(SearchQuery asked, Where.Around around) {
        boolean fromBoundary = around.origin().samples().size() > 1;
        if (!fromBoundary || !isNearestFirst(asked) || byWords(Scope.INSIDE, asked)) {
            return Optional.empty();
        }
        return ClosenessClause.fromMiddle(
                around.origin(), Clauses.any(PlaceClause.inside(around), PlaceClause.covers(around)));
    }

    private static boolean isNearestFirst(SearchQuery asked) {
        return asked.order() == Order.RELEVANCE || asked.order() == Order.DISTANCE;
    }

    private static boolean statedFirst(SearchQuery asked) {
        return !FilterClause.stated(asked.filters()).isEmpty();
    }

    private static List<SortOptions> criteria(Scope scope, SearchQuery asked) {
        return switch (asked.order()) {
            case DATE -> List.of(latest(FicheFields.CHANGED_ON));
            case VIEWS -> List.of(most(FicheFields.VIEWS), latest(FicheFields.CHANGED_ON));
            case RELEVANCE, DISTANCE -> nearestOrNewest(scope, asked);
        };
    }

    private static List<SortOptions> nearestOrNewest(Scope scope, SearchQuery asked) {
        if (scope.isLocal() && asked.where() instanceof Where.Around around) {
            return distance(around.origin().samples());
        }
        SortOptions newest = latest(FicheFields.PUBLISHED_ON);
        return scope == Scope.NATIONAL ? List.of(field(FicheFields.KIND, SortOrder.Asc), newest) : List.of(newest);
    }

    /** Nearest first; fiches without a point last. */
    private static List<SortOptions> distance(List<LonLat> from) {
        if (from.isEmpty()) {
            return List.of();
        }
        List<GeoLocation> origins = from.stream().map(SortClause::shortly).toList();
        return List.of(SortOptions.of(sort -> sort.geoDistance(geo -> geo.field(FicheFields.POINTS)
                .location(origins)
                .mode(SortMode.Min)
                .unit(DistanceUnit.Meters)
                .distanceType(GeoDistanceType.Arc)
                .order(SortOrder.Asc))));
    }

    /** Down to a metre, and as short as can be: a boundary takes more than a hundred. */
    private static GeoLocation shortly(LonLat position) {
        String text = String.format(Locale.ROOT, "%.5f,%.5f", position.latitude(), position.longitude());
        return GeoLocation.of(geo -> geo.text(text));
    }

    private static SortOptions latest(String dateField) {
        return SortOptions.of(sort ->
                sort.field(field -> field.field(dateField).order(SortOrder.Desc).missing(0L)));
    }

    private static SortOptions most(String numberField) {
        return SortOptions.of(sort -> sort.field(
                field -> field.field(numberField).order(SortOrder.Desc).missing(0L)));
    }

    private static SortOptions field(String name, SortOrder order) {
        return SortOptions.of(sort -> sort.field(field -> field.field(name).order(order)));
    }
}

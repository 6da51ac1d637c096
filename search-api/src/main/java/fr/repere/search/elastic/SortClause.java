package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.DistanceUnit;
import co.elastic.clients.elasticsearch._types.GeoDistanceType;
import co.elastic.clients.elasticsearch._types.GeoLocation;
import co.elastic.clients.elasticsearch._types.SortMode;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import fr.repere.geodata.document.FicheFields;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.search.query.Scope;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.Where;
import java.util.ArrayList;
import java.util.List;

/**
 * The order inside a scope. The id comes last in every order, so that two fiches never tie and a page can begin exactly after
 * the last one shown.
 */
final class SortClause {

    private SortClause() {}

    /** The order of a scope, first criterion first. */
    static List<SortOptions> of(Scope scope, SearchQuery asked) {
        List<SortOptions> order = new ArrayList<>(criteria(scope, asked));
        order.add(field(FicheFields.ID, SortOrder.Asc));
        return order;
    }

    private static List<SortOptions> criteria(Scope scope, SearchQuery asked) {
        if (scope == Scope.NEAR && asked.where() instanceof Where.Around around) {
            return distance(around.origin().samples());
        }
        if (!asked.words().isEmpty()) {
            return List.of(SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc))));
        }
        if (scope.isLocal() && asked.where() instanceof Where.Around around) {
            return distance(around.origin().centre().stream().toList());
        }
        return scope == Scope.NATIONAL ? List.of(field(FicheFields.KIND, SortOrder.Asc), newest()) : List.of(newest());
    }

    /** Nearest first; fiches without a point last. */
    private static List<SortOptions> distance(List<LonLat> from) {
        if (from.isEmpty()) {
            return List.of();
        }
        List<GeoLocation> origins = from.stream().map(PlaceClause::location).toList();
        return List.of(SortOptions.of(sort -> sort.geoDistance(geo -> geo.field(FicheFields.POINTS)
                .location(origins)
                .mode(SortMode.Min)
                .unit(DistanceUnit.Meters)
                .distanceType(GeoDistanceType.Arc)
                .order(SortOrder.Asc))));
    }

    private static SortOptions newest() {
        return SortOptions.of(sort -> sort.field(field ->
                field.field(FicheFields.PUBLISHED_ON).order(SortOrder.Desc).missing(0L)));
    }

    private static SortOptions field(String name, SortOrder order) {
        return SortOptions.of(sort -> sort.field(field -> field.field(name).order(order)));
    }
}

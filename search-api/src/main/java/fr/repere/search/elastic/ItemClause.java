package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.repere.geodata.document.FicheFields;
import fr.repere.geodata.document.Reach;
import fr.repere.geodata.geometry.BoundingBox;
import fr.repere.search.query.ItemArea;
import fr.repere.search.query.ItemQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The conditions on features of a collection. */
final class ItemClause {

    /**
     * The engine rounds positions and boxes to 0.00000005 degree, differently. Twenty times that, a tenth of a metre, keeps apart
     * what is surely inside from what has to be looked at.
     */
    private static final double ROUNDING = 0.000001;

    /** A number of places in a département, such as {@code departement:21 3}, other than one. */
    private static final String SEVERAL = "departement:[^ ]+ ([2-9]|[0-9]{2,})";

    private ItemClause() {}

    /** The fiches that match. */
    static Query fiches(ItemQuery query) {
        List<Query> all = conditions(query);
        query.territories().forEach(id -> all.add(countedIn(id)));
        query.area().ifPresent(area -> all.add(located(area.widened(ROUNDING))));
        return together(all);
    }

    /** The fiches that may have a place that matches. */
    static Query withPlaces(ItemQuery query) {
        List<Query> all = ofPlaces(query);
        query.area().ifPresent(area -> all.add(located(area.widened(ROUNDING))));
        return together(all);
    }

    /** Those of them that have one place and surely match. */
    static Query singlePlaces(ItemQuery query, List<String> departements) {
        List<Query> all = ofPlaces(query);
        all.add(single(departements));
        query.area().ifPresent(area -> all.add(surelyIn(area)));
        return together(all);
    }

    /** The others. */
    static Query severalPlaces(ItemQuery query, List<String> departements) {
        return Clauses.without(withPlaces(query), singlePlaces(query, departements));
    }

    private static List<Query> conditions(ItemQuery query) {
        List<Query> all = new ArrayList<>(FilterClause.of(query.filters()));
        query.changed().ifPresent(span -> all.add(changed(span)));
        query.source().ifPresent(source -> all.add(Clauses.term(FicheFields.SOURCE, source)));
        query.national().ifPresent(national -> all.add(is(national, FicheFields.NATIONAL)));
        query.online().ifPresent(online -> all.add(is(online, FicheFields.ONLINE)));
        return all;
    }

    private static List<Query> ofPlaces(ItemQuery query) {
        List<Query> all = conditions(query);
        query.territories().forEach(id -> all.add(Clauses.term(FicheFields.PLACE_IN, id)));
        all.add(Clauses.exists(FicheFields.POINTS));
        return all;
    }

    /** What stands in one département only, and there once. */
    private static Query single(List<String> departements) {
        List<Query> in = departements.stream()
                .map(id -> Clauses.term(FicheFields.PLACE_IN, id))
                .toList();
        Query several = Query.of(query ->
                query.regexp(regexp -> regexp.field(FicheFields.COUNTED_PLACES).value(SEVERAL)));
        return Query.of(query ->
                query.bool(bool -> bool.filter(Clauses.term(FicheFields.COUNTED_AS, Reach.LOCAL.code()), atLeast(1, in))
                        .mustNot(atLeast(2, in), several)));
    }

    private static Query atLeast(int number, List<Query> queries) {
        return Query.of(query -> query.bool(bool -> bool.should(queries).minimumShouldMatch(Integer.toString(number))));
    }

    private static Query surelyIn(ItemArea area) {
        return area.isWiderThan(4 * ROUNDING) ? located(area.widened(-ROUNDING)) : Clauses.NOTHING;
    }

    private static Query countedIn(String id) {
        int colon = id.indexOf(':');
        return Clauses.term(FicheFields.countedIn(id.substring(0, colon)), id.substring(colon + 1));
    }

    private static Query located(ItemArea area) {
        return Clauses.any(area.boxes().stream().map(ItemClause::located).toList());
    }

    private static Query located(BoundingBox box) {
        return Query.of(query -> query.geoBoundingBox(geo -> geo.field(FicheFields.LOCATED)
                .boundingBox(bounds -> bounds.coords(sides -> sides.left(box.west())
                        .bottom(box.south())
                        .right(box.east())
                        .top(box.north())))));
    }

    private static Query changed(ItemQuery.Span span) {
        return Query.of(query -> query.range(range -> range.date(date -> {
            date.field(FicheFields.CHANGED_ON);
            span.from().map(LocalDate::toString).ifPresent(date::gte);
            span.to().map(LocalDate::toString).ifPresent(date::lte);
            return date;
        })));
    }

    private static Query is(boolean wanted, String field) {
        return wanted ? Clauses.isTrue(field) : Clauses.not(Clauses.isTrue(field));
    }

    private static Query together(List<Query> queries) {
        return queries.isEmpty() ? Clauses.EVERYTHING : Clauses.all(queries);
    }
}

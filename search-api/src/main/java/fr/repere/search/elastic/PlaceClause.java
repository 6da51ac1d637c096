package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.GeoLocation;
import co.elastic.clients.elasticsearch._types.GeoShapeRelation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonData;
import fr.repere.geodata.document.FicheFields;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.search.query.Kind;
import fr.repere.search.query.Scope;
import fr.repere.search.query.Where;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTWriter;

/**
 * Which fiches belong to a scope. The scopes exclude each other, the stronger one wins; and as the national scope excludes
 * nothing but the local ones, every national fiche is in one of the four, whatever the place.
 */
final class PlaceClause {

    private static final Query NOTHING = Query.of(query -> query.matchNone(none -> none));
    private static final Query EVERYTHING = Query.of(query -> query.matchAll(all -> all));

    private PlaceClause() {}

    /** The fiches of a scope, without those of a stronger one. */
    static Query of(Scope scope, Where where) {
        return switch (where) {
            case Where.Anywhere() -> EVERYTHING;
            case Where.Around around ->
                switch (scope) {
                    case INSIDE -> inside(around);
                    case COVERS -> without(covers(around), inside(around));
                    case NEAR -> without(near(around), inside(around), covers(around));
                    case NATIONAL -> without(national(), inside(around), covers(around), near(around));
                    case ANYWHERE -> EVERYTHING;
                };
        };
    }

    private static Query without(Query wanted, Query... stronger) {
        return Query.of(query -> query.bool(bool -> bool.filter(wanted).mustNot(List.of(stronger))));
    }

    private static Query inside(Where.Around around) {
        return around.territory()
                .map(territory -> term(FicheFields.PLACE_IN, territory.id()))
                .orElse(NOTHING);
    }

    private static Query covers(Where.Around around) {
        List<String> codes = around.territoryAndAncestors();
        if (codes.isEmpty()) {
            return NOTHING;
        }
        List<FieldValue> values = codes.stream().map(FieldValue::of).toList();
        Query namesItOrWider = Query.of(
                query -> query.terms(terms -> terms.field(FicheFields.COVERS).terms(field -> field.value(values))));
        Query namesPartOfIt = term(FicheFields.COVERS_WITHIN, codes.getFirst());
        return Query.of(query -> query.bool(bool -> bool.should(namesItOrWider, namesPartOfIt)));
    }

    private static Query near(Where.Around around) {
        Optional<Geometry> area = around.origin().within(around.radiusMetres());
        return area.map(PlaceClause::inArea)
                .or(() -> around.origin().centre().map(centre -> inCircle(centre, around.radiusMetres())))
                .orElse(NOTHING);
    }

    private static Query inArea(Geometry area) {
        JsonData wellKnownText = JsonData.of(new WKTWriter().write(area));
        return Query.of(query -> query.geoShape(geo -> geo.field(FicheFields.POINTS)
                .shape(shape -> shape.shape(wellKnownText).relation(GeoShapeRelation.Intersects))));
    }

    private static Query inCircle(LonLat centre, double metres) {
        return Query.of(query -> query.geoDistance(
                geo -> geo.field(FicheFields.POINTS).location(location(centre)).distance(metres + "m")));
    }

    private static Query national() {
        return Query.of(query -> query.bool(bool -> bool.should(
                term(FicheFields.KIND, Kind.DEMARCHE.code()),
                term(FicheFields.NATIONAL, true),
                term(FicheFields.ONLINE, true))));
    }

    static GeoLocation location(LonLat position) {
        return GeoLocation.of(
                geo -> geo.latlon(at -> at.lat(position.latitude()).lon(position.longitude())));
    }

    private static Query term(String field, String value) {
        return Query.of(query -> query.term(term -> term.field(field).value(value)));
    }

    private static Query term(String field, boolean value) {
        return Query.of(query -> query.term(term -> term.field(field).value(value)));
    }
}

package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.GeoLocation;
import co.elastic.clients.elasticsearch._types.GeoShapeRelation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonData;
import fr.repere.geodata.document.FicheFields;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.search.query.Kind;
import fr.repere.search.query.Origin;
import fr.repere.search.query.Part;
import fr.repere.search.query.Scope;
import fr.repere.search.query.Where;

/**
 * Which fiches belong to a scope. The scopes exclude each other, the stronger one wins; and as the national scope excludes
 * nothing but the local ones, every national fiche is in one of the four, whatever the place.
 */
final class PlaceClause {

    private static final Query NATIONAL =
            Clauses.any(Clauses.term(FicheFields.KIND, Kind.DEMARCHE.code()), Clauses.isTrue(FicheFields.NATIONAL));
    private static final Query ONLINE_ONLY = Clauses.without(Clauses.isTrue(FicheFields.ONLINE), NATIONAL);
    private static final Query NOT_LOCAL = Clauses.any(NATIONAL, Clauses.isTrue(FicheFields.ONLINE));

    private PlaceClause() {}

    /** The fiches of a scope, without those of a stronger one, as far as they belong to a part. */
    static Query of(Scope scope, Where where, Part part) {
        return switch (where) {
            case Where.Anywhere() -> anywhere(part);
            case Where.Around around ->
                switch (scope) {
                    case INSIDE -> inside(around);
                    case COVERS -> Clauses.without(covers(around), inside(around));
                    case NEAR -> Clauses.without(near(around), inside(around), covers(around));
                    case NATIONAL -> Clauses.without(notLocal(part), inside(around), covers(around), near(around));
                    case ANYWHERE -> Clauses.EVERYTHING;
                };
        };
    }

    static Query inside(Where.Around around) {
        return around.territories().isEmpty() ? Clauses.NOTHING : Clauses.terms(FicheFields.PLACE_IN, around.ids());
    }

    static Query covers(Where.Around around) {
        if (around.territories().isEmpty()) {
            return Clauses.NOTHING;
        }
        Query namesItOrWider = Clauses.terms(FicheFields.COVERS, around.territoriesAndAncestors());
        Query namesPartOfIt = Clauses.terms(FicheFields.COVERS_WITHIN, around.ids());
        return Clauses.any(namesItOrWider, namesPartOfIt);
    }

    /** Within the radius around any of the places, what stands inside included. */
    static Query near(Where.Around around) {
        return Clauses.any(around.origin().parts().stream()
                .map(part -> near(part, around.radiusMetres()))
                .toList());
    }

    private static Query anywhere(Part part) {
        return part == Part.LOCAL ? Clauses.not(NOT_LOCAL) : part == Part.ALL ? Clauses.EVERYTHING : notLocal(part);
    }

    /** What is national or online, wherever. */
    static Query notLocal(Part part) {
        return switch (part) {
            case NATIONAL -> NATIONAL;
            case ONLINE -> ONLINE_ONLY;
            case ALL, LOCAL -> NOT_LOCAL;
        };
    }

    private static Query near(Origin origin, double metres) {
        return origin.within(metres).map(PlaceClause::inArea).orElse(Clauses.NOTHING);
    }

    private static Query inArea(String wellKnownText) {
        return Query.of(query -> query.geoShape(geo -> geo.field(FicheFields.LOCATED)
                .shape(shape -> shape.shape(JsonData.of(wellKnownText)).relation(GeoShapeRelation.Intersects))));
    }

    static GeoLocation location(LonLat position) {
        return GeoLocation.of(
                geo -> geo.latlon(at -> at.lat(position.latitude()).lon(position.longitude())));
    }
}

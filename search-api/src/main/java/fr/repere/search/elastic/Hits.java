package fr.repere.search.elastic;

import co.elastic.clients.json.JsonData;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.FicheFields;
import fr.repere.geodata.document.PlaceDocument;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.search.query.Facet;
import fr.repere.search.query.Hit;
import fr.repere.search.query.Hit.Fragment;
import fr.repere.search.query.Scope;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.Where;
import fr.repere.search.query.Words;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Adds to a found fiche what the search alone knows: its distances and which of the asked themes it has. */
final class Hits {

    private Hits() {}

    /** The hit of a fiche in a scope. */
    static Hit of(SearchQuery query, Scope scope, FicheDocument fiche, List<Fragment> fragments) {
        List<OptionalDouble> distances = fiche.places().stream()
                .map(place -> metres(query.where(), place))
                .toList();
        OptionalDouble nearest = distances.stream()
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .min();
        List<String> themes = fiche.themes().stream()
                .filter(query.filters().of(Facet.THEME)::contains)
                .toList();
        return new Hit(fiche, scope, nearest, distances, fragments, words(query.words()), themes);
    }

    /** Up to four words are all in each fiche, as themselves or as synonyms; of more, or of misspelt ones, some may not be. */
    private static List<String> words(Words words) {
        List<String> telling = words.telling();
        boolean asTyped = words.forgiving()
                .map(forgiving ->
                        telling.size() == 1 && forgiving.meaningsByWord().isEmpty())
                .orElse(telling.size() <= TextClause.ALL_OF);
        return asTyped ? telling : List.of();
    }

    /** How far the nearest place of a found fiche is; infinite when it has none, or nothing is known of where one asks from. */
    static double metres(Where where, co.elastic.clients.elasticsearch.core.search.Hit<FicheDocument> found) {
        FicheDocument fiche = found.source();
        Stream<OptionalDouble> distances = fiche != null
                ? fiche.places().stream().map(place -> metres(where, place))
                : points(found).map(point -> metres(where, point));
        return distances
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** Of a hit that was asked for without its document. */
    private static Stream<LonLat> points(co.elastic.clients.elasticsearch.core.search.Hit<FicheDocument> found) {
        JsonData points = found.fields().get(FicheFields.POINTS);
        return points == null
                ? Stream.empty()
                : points.toJson().asJsonArray().getValuesAs(JsonString::getString).stream()
                        .map(Hits::position);
    }

    /** The engine writes the latitude first. */
    private static LonLat position(String latitudeAndLongitude) {
        int comma = latitudeAndLongitude.indexOf(',');
        return new LonLat(
                Double.parseDouble(latitudeAndLongitude.substring(comma + 1)),
                Double.parseDouble(latitudeAndLongitude.substring(0, comma)));
    }

    private static OptionalDouble metres(Where where, LonLat point) {
        return where instanceof Where.Around around ? around.origin().metresTo(point) : OptionalDouble.empty();
    }

    private static OptionalDouble metres(Where where, PlaceDocument place) {
        return Optional.ofNullable(place.point())
                .map(point -> metres(where, point.toLonLat()))
                .orElseGet(OptionalDouble::empty);
    }
}

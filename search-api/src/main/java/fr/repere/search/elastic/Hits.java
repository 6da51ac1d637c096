package fr.repere.search.elastic;

import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.PlaceDocument;
import fr.repere.geodata.document.PointDocument;
import fr.repere.search.query.Facet;
import fr.repere.search.query.Hit;
import fr.repere.search.query.Hit.Fragment;
import fr.repere.search.query.Origin;
import fr.repere.search.query.Scope;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.Where;
import fr.repere.search.query.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

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

    private static OptionalDouble metres(Where where, PlaceDocument place) {
        Optional<PointDocument> point = Optional.ofNullable(place.point());
        if (point.isEmpty() || !(where instanceof Where.Around around)) {
            return OptionalDouble.empty();
        }
        Origin origin = around.origin();
        return origin.metresTo(point.get().toLonLat());
    }
}

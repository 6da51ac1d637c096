package fr.repere.search.web;

import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.PlaceMatch;
import fr.repere.search.query.PlaceText;
import fr.repere.search.query.Territories;
import fr.repere.search.understanding.Completions;
import fr.repere.search.understanding.KnownPlace;
import fr.repere.search.web.PlacesAnswer.FoundTerritory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The places that a text may mean, each with the département that tells it from others of the same name. */
@Component
public class PlaceChoices {

    private static final String DEPARTEMENT = "departement:";

    private final Territories territories;
    private final TerritoryCache names;
    private final Completions completions;

    PlaceChoices(Territories territories, TerritoryCache names, Completions completions) {
        this.territories = territories;
        this.names = names;
        this.completions = completions;
    }

    /** The best matches of a text. */
    public List<FoundTerritory> of(String text, int limit) {
        List<PlaceMatch> french = territories.search(PlaceText.of(text), limit);
        List<PlaceMatch> matches = french.isEmpty() ? inAnyLanguage(text, limit) : french;
        Map<String, TerritoryDocument> departements = names.named(matches.stream()
                .flatMap(match -> match.territory().within().stream())
                .filter(id -> id.startsWith(DEPARTEMENT))
                .distinct()
                .toList());
        return matches.stream().map(match -> found(match, departements)).toList();
    }

    /** By the names of other languages, which are known in memory only. */
    private List<PlaceMatch> inAnyLanguage(String text, int limit) {
        List<KnownPlace> places = completions.places(text, limit);
        Map<String, TerritoryDocument> documents =
                names.named(places.stream().map(KnownPlace::id).toList());
        return places.stream()
                .filter(place -> documents.containsKey(place.id()))
                .map(place -> new PlaceMatch(
                        Objects.requireNonNull(documents.get(place.id())), completions.isNameOf(text, place)))
                .toList();
    }

    private static FoundTerritory found(PlaceMatch match, Map<String, TerritoryDocument> departements) {
        TerritoryDocument territory = match.territory();
        return new FoundTerritory(
                territory.id(),
                territory.name(),
                territory.kind(),
                context(territory, departements),
                territory.within(),
                territory.postalCodes(),
                territory.population(),
                territory.point(),
                match.exact());
    }

    private static @Nullable Named context(TerritoryDocument territory, Map<String, TerritoryDocument> departements) {
        return territory.within().stream()
                .filter(departements::containsKey)
                .findFirst()
                .map(departements::get)
                .map(departement -> new Named(departement.code(), departement.name()))
                .orElse(null);
    }
}

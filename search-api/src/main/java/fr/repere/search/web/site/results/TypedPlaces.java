package fr.repere.search.web.site.results;

import fr.repere.search.web.PlaceChoices;
import fr.repere.search.web.PlacesAnswer.FoundTerritory;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the place box of the page means. */
@Component
class TypedPlaces {

    private static final int CHOICES = 6;

    private final PlaceChoices choices;

    TypedPlaces(PlaceChoices choices) {
        this.choices = choices;
    }

    /**
     * A place as understood from the box.
     *
     * @param chosen the place to search, the likeliest of several; empty when the text means none
     * @param others what else it may mean as well; not the département of the same name around a commune, as Paris
     */
    record TypedPlace(Optional<FoundTerritory> chosen, List<FoundTerritory> others) {}

    /** The place that a text most likely means, and what else it may mean when that is not certain. */
    TypedPlace of(String text) {
        List<FoundTerritory> found = choices.of(text, CHOICES);
        if (found.isEmpty()) {
            return new TypedPlace(Optional.empty(), List.of());
        }
        FoundTerritory first = found.getFirst();
        List<FoundTerritory> others = found.stream()
                .skip(1)
                .filter(other -> other.exact() == first.exact())
                .filter(other -> !first.within().contains(other.id()))
                .toList();
        return new TypedPlace(Optional.of(first), others);
    }

    /** How a place is written back into the box: « Saint-Denis (93) », « Côte-d'Or ». */
    static String label(FoundTerritory territory) {
        return territory.context() == null
                ? territory.name()
                : "%s (%s)".formatted(territory.name(), territory.context().code());
    }
}

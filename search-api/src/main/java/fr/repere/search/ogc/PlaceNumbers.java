package fr.repere.search.ogc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.PlaceDocument;
import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.FicheItems;
import fr.repere.search.query.ItemQuery;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Which places match, and how many. The index knows fiches, not places: it counts those that have one place, and the places of the others are
 * counted here, once a minute at most for the same question. So turning pages does not count again.
 */
@Component
class PlaceNumbers {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int QUESTIONS = 1_000;

    private final FicheItems items;
    private final TerritoryCache territories;
    private final Cache<ItemQuery, Long> kept =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(QUESTIONS).build();

    PlaceNumbers(FicheItems items, TerritoryCache territories) {
        this.items = items;
        this.territories = territories;
    }

    /** How many places match. */
    long of(ItemQuery query) {
        return kept.get(query, this::counted);
    }

    /** Whether a place of a fiche that matches does so itself: it has a position, in the area, in the territories. */
    boolean matches(PlaceDocument place, ItemQuery query) {
        PointDocument point = place.point();
        return point != null
                && query.area().filter(area -> !area.contains(point.toLonLat())).isEmpty()
                && query.territories().stream().allMatch(id -> isIn(place, id));
    }

    private long counted(ItemQuery query) {
        List<String> departements = territories.all().stream()
                .filter(territory -> territory.kind().equals("departement"))
                .map(TerritoryDocument::id)
                .toList();
        FicheItems.Singles singles = items.singlePlaces(query, departements);
        return singles.areSure()
                ? singles.fiches()
                        + sum(query, after -> items.severalPlaces(query, departements, after, FicheItems.LARGEST_PAGE))
                : sum(query, after -> items.withPlaces(query, after, FicheItems.LARGEST_PAGE));
    }

    /** The places that match of all fiches of some pages; a page may begin with the fiche that the one before ended with. */
    private long sum(ItemQuery query, Function<Optional<String>, FicheItems.Page> pages) {
        long number = 0;
        Optional<String> last = Optional.empty();
        FicheItems.Page page;
        do {
            Optional<String> counted = last;
            page = pages.apply(last);
            number += page.fiches().stream()
                    .filter(fiche -> counted.filter(fiche.id()::equals).isEmpty())
                    .flatMap(fiche -> fiche.places().stream())
                    .filter(place -> matches(place, query))
                    .count();
            last = page.fiches().stream().map(FicheDocument::id).reduce((first, second) -> second);
        } while (page.fiches().size() == FicheItems.LARGEST_PAGE);
        return number;
    }

    private boolean isIn(PlaceDocument place, String id) {
        return ("commune:" + place.commune()).equals(id)
                || ("departement:" + place.departement()).equals(id)
                || within("commune:" + place.commune(), id)
                || within("departement:" + place.departement(), id);
    }

    private boolean within(String inner, String outer) {
        TerritoryDocument territory = territories.named(List.of(inner)).get(inner);
        return territory != null && territory.within().contains(outer);
    }
}

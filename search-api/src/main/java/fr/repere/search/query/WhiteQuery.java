package fr.repere.search.query;

import fr.repere.geodata.document.TerritoryDocument;
import java.util.List;
import java.util.Optional;

/**
 * Which communes are farther than a distance from the nearest place that matches, summed up by territories.
 *
 * @param places the places that count
 * @param metres a commune is without when its nearest place is farther than this; exactly as far is covered
 * @param by the kind of territory to sum up by; absent for each of the territories of {@code within} as a whole
 * @param within only communes of these territories; empty for all
 */
public record WhiteQuery(
        PlacesQuery places, double metres, Optional<TerritoryKind> by, List<TerritoryDocument> within) {}

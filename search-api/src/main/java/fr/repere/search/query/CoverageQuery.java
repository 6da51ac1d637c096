package fr.repere.search.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which fiches to count, by which territories.
 *
 * @param by the kind of territory
 * @param words what to find in the texts
 * @param filters what a fiche must be like
 * @param on the evening on which they must have been published and not withdrawn; absent for what is published now
 * @param listed INSEE codes of the territories that are wanted; absent for all of the kind
 */
public record CoverageQuery(
        TerritoryKind by, Words words, Filters filters, Optional<LocalDate> on, Optional<List<String>> listed) {

    /** The same count of fiches with other words. */
    public CoverageQuery with(Words others) {
        return new CoverageQuery(by, others, filters, on, listed);
    }
}

package fr.repere.search.query;

import java.util.List;
import java.util.Optional;

/**
 * A page of a search.
 *
 * @param words as they were searched: as typed, or forgiven when they find next to nothing as typed
 * @param totals exact numbers over all pages
 * @param hits the page, strongest scope first
 * @param next where the next page begins; empty after the last
 * @param facets on the first page, when asked for; empty otherwise
 * @param widening on the first page, when little is local
 * @param lowCoverage on the first page, when the département of the place has little at all
 */
public record SearchResult(
        Words words,
        Totals totals,
        List<Hit> hits,
        Optional<Cursor> next,
        List<FacetCounts> facets,
        Optional<Widening> widening,
        Optional<LowCoverage> lowCoverage) {}

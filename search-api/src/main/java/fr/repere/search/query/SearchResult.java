package fr.repere.search.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of a search.
 *
 * @param totals the exact number of fiches in each scope, over all pages
 * @param hits the page, strongest scope first
 * @param next where the next page begins; empty after the last
 */
public record SearchResult(Map<Scope, Long> totals, List<Hit> hits, Optional<Cursor> next) {

    /** The exact number of fiches over all pages and scopes. */
    public long total() {
        return totals.values().stream().mapToLong(Long::longValue).sum();
    }
}

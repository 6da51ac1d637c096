package fr.repere.admin.favourite.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A search that somebody keeps.
 *
 * @param query parameters of the public search; null for the person's favourites
 * @param period the period that was last told of; null before the first
 * @param begun whether what it found was written down: from then on there is something to compare with
 * @param problem why it cannot be told of: {@code searches.problem.PROBLEM}; null when all is well
 */
public record SavedSearch(
        UUID id,
        UUID account,
        String name,
        @Nullable String query,
        Frequency frequency,
        String stopKey,
        @Nullable String period,
        @Nullable String problem,
        boolean begun) {

    /** Whether it follows the person's favourites. */
    public boolean isOfFavourites() {
        return query == null;
    }

    /** Hides what is looked for. */
    @Override
    public String toString() {
        return "SavedSearch " + id;
    }
}

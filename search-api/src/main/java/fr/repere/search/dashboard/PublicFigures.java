package fr.repere.search.dashboard;

import fr.repere.search.dashboard.Dashboard.Freshness;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;

/** What is published in all, for everybody to read. */
public interface PublicFigures {

    /**
     * The figures of a day, all exact, in one round trip.
     *
     * @throws fr.repere.search.query.SearchUnavailable when the index does not answer in time
     */
    Figures on(LocalDate today);

    /**
     * Figures of all published fiches.
     *
     * @param fiches all of them
     * @param kinds how many are of each kind, by code
     * @param themes how many have each theme, by code; a fiche has up to three
     * @param languages how many are in each language, by code
     * @param freshness when they were verified
     * @param places of local fiches, in départements
     * @param departements in how many of them local fiches count
     * @param searches recorded in the last 30 days; absent when none was ever recorded
     * @param readings recorded in the last 30 days; absent when none was ever recorded
     */
    record Figures(
            long fiches,
            Map<String, Long> kinds,
            Map<String, Long> themes,
            Map<String, Long> languages,
            Freshness freshness,
            long places,
            long departements,
            OptionalLong searches,
            OptionalLong readings) {}
}

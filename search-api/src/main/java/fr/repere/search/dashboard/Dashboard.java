package fr.repere.search.dashboard;

import fr.repere.geodata.document.FicheDocument;
import java.util.List;
import java.util.Map;

/**
 * The state of a territory. A fiche counts there when it is local and has a place in it, or names it or a part of it in its zone.
 *
 * @param totals of the fiches and beside them
 * @param themes how many fiches have each theme, by code; a fiche has up to three
 * @param needs how many fiches meet each need, by code
 * @param freshness when they were verified
 * @param translations in which languages they are
 * @param largest the structures with most fiches, most first, twenty at most
 * @param published those published in the last days
 * @param changed those that were changed in these days, and published before
 * @param lately searches recorded in the last 30 days
 * @param longer searches recorded in the last 90 days
 */
public record Dashboard(
        Totals totals,
        Map<String, Long> themes,
        Map<String, Long> needs,
        Freshness freshness,
        Translations translations,
        List<StructureCount> largest,
        Recent published,
        Recent changed,
        RecordedSearches lately,
        RecordedSearches longer) {

    /** Under so many fiches, the answer carries a warning. */
    public static final int FEW = 10;

    /**
     * Exact numbers.
     *
     * @param fiches that count in the territory
     * @param places of these fiches that stand in it
     * @param structures that hold these fiches
     * @param wider local fiches that count elsewhere, and cover it by a zone that is wider
     * @param national fiches, the same for every territory
     * @param online fiches with neither place nor zone, the same for every territory
     */
    public record Totals(long fiches, long places, long structures, long wider, long national, long online) {}

    /**
     * How many fiches somebody confirmed when; see {@link Limits}.
     *
     * @param recent within six months
     * @param aging before that, within twelve months
     * @param older before that
     * @param never nobody ever did
     */
    public record Freshness(long recent, long aging, long older, long never) {}

    /**
     * How many fiches are in each language, by code; a language that none has is left out.
     *
     * @param all of all fiches
     * @param byTheme of those that have a theme, by its code
     */
    public record Translations(Map<String, Long> all, Map<String, Map<String, Long>> byTheme) {}

    /** A structure and how many fiches it has in the territory. */
    public record StructureCount(String id, String name, long fiches) {}

    /**
     * Fiches of the last days.
     *
     * @param number all of them
     * @param latest the last twenty, latest first, with titles and dates alone
     */
    public record Recent(long number, List<FicheDocument> latest) {}

    /**
     * Searches that asked for the territory, or for something in it.
     *
     * @param searches all of them
     * @param withoutLocal those that found nothing there and around it
     * @param withoutAnything those of them that found nothing national or online either
     * @param shapes what was asked most often without finding anything local
     */
    public record RecordedSearches(long searches, long withoutLocal, long withoutAnything, List<FailedShape> shapes) {

        /** Nothing was recorded. */
        public static final RecordedSearches NONE = new RecordedSearches(0, 0, 0, List.of());
    }

    /**
     * What was asked in vain.
     *
     * @param shape as one text, see {@link fr.repere.search.recording.SearchShape#find}
     * @param searches how often it found nothing local
     * @param withoutAnything how often nothing at all
     */
    public record FailedShape(String shape, long searches, long withoutAnything) {}

    /** Whether so little is known of the territory that whoever reads numbers should know. */
    public boolean isLowCoverage() {
        return totals.fiches() < FEW;
    }
}

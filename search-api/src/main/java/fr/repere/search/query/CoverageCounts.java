package fr.repere.search.query;

import fr.repere.geodata.document.Reach;
import java.util.Map;

/**
 * Exact numbers of the fiches that pass a {@link CoverageQuery}. Every fiche has one reach; only local ones count in territories.
 *
 * @param state a text that changes when the index does
 * @param words as they were searched: as typed, or forgiven when they find next to nothing as typed
 * @param reaches all that pass, in the whole country, by their reach; each has an entry
 * @param withoutTerritory how many local fiches count in no territory of the kind: they name wider ones only
 * @param wider how many local fiches have a zone that names a territory of a wider kind, by its id such as {@code region:27}
 * @param listed what counts in at least one of the wanted territories, each fiche and structure once
 * @param territories by INSEE code; a territory where nothing counts is left out
 */
public record CoverageCounts(
        String state,
        Words words,
        Map<Reach, ByTheme> reaches,
        long withoutTerritory,
        Map<String, Long> wider,
        Numbers listed,
        Map<String, Numbers> territories) {

    /**
     * A number of fiches.
     *
     * @param themes the same by theme code; a fiche of two themes is in both
     */
    public record ByTheme(long fiches, Map<String, Long> themes) {

        /** No fiche. */
        public static final ByTheme NONE = new ByTheme(0, Map.of());
    }

    /**
     * What there is in a territory, or in several together.
     *
     * @param fiches with their themes
     * @param places where they are held there
     * @param structures that hold them
     */
    public record Numbers(ByTheme fiches, long places, long structures) {

        /** Nothing. */
        public static final Numbers NONE = new Numbers(ByTheme.NONE, 0, 0);
    }

    /** What counts in a territory. */
    public Numbers in(String insee) {
        return territories.getOrDefault(insee, Numbers.NONE);
    }

    /** The fiches of a reach. */
    public ByTheme of(Reach reach) {
        return reaches.getOrDefault(reach, ByTheme.NONE);
    }
}

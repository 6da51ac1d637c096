package fr.repere.search.elastic;

import java.util.List;

/** A sort of number of a coverage map. */
enum CoverageQuestion {
    /** Fiches by reach with their themes, and what counts in no territory or in a wider one: of the whole country. */
    REACHES(false),
    /** Fiches by territory. */
    FICHES(false),
    /** Fiches by theme and territory. */
    THEMES(true),
    /** Places by territory. */
    PLACES(true),
    /** Structures that hold several of the fiches. */
    STRUCTURES(true),
    /** Structures that hold several of the fiches of one territory. */
    HOLDERS(true);

    /**
     * What is asked in one search each: as much in one as in another, for the engine answers several searches at the same time. Each
     * begins with the same filters, so that there must not be many.
     */
    static final List<List<CoverageQuestion>> SEARCHES =
            List.of(List.of(REACHES), List.of(FICHES, THEMES), List.of(PLACES, STRUCTURES, HOLDERS));

    private final boolean divisible;

    CoverageQuestion(boolean divisible) {
        this.divisible = divisible;
    }

    /** Whether it can be put in parts, whose answers add up. The others never have too many answers. */
    boolean isDivisible() {
        return divisible;
    }
}

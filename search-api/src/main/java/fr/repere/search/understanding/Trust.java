package fr.repere.search.understanding;

/** How sure it is that a place is meant, from least to most. */
enum Trust {
    /** Nothing announces it. */
    NONE,
    /** A word stands before it that may stand before many things: « de ». */
    WEAK,
    /** A word announces a wide or well-known place: « en », « dans le ». */
    WIDE,
    /** A word announces a place: « à », « près de ». */
    STRONG,
    /** A number or a second place confirms it, or nothing else was typed. */
    CERTAIN;

    Trust or(Trust other) {
        return compareTo(other) >= 0 ? this : other;
    }
}

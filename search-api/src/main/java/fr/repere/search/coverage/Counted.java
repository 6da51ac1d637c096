package fr.repere.search.coverage;

/** What was counted: one side, or two side by side. */
public sealed interface Counted permits CoverageTable, ComparedCoverage {

    /** A text that changes when the territories or the fiches do. */
    String edition();
}

package fr.repere.search.query;

/**
 * A warning that little is known of a département, whatever was asked there.
 *
 * @param departement id of the one that the place lies in, such as {@code departement:21}
 * @param fiches how many are held in it or cover it
 */
public record LowCoverage(String departement, long fiches) {}

package fr.repere.search.coverage;

import fr.repere.geodata.document.TerritoryDocument;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A commune and how far its nearest place is.
 *
 * @param metres from its point to the nearest place, by geodesic; absent when there is no place, or the commune has no point
 * @param without whether that is farther than was asked for, or there is no place at all; never when it has no point
 * @param hasPlace whether a place that counts is in the commune, which may be without all the same where communes are very large
 * @param nearest the commune that the nearest place is in, if known
 */
public record WhiteCommune(
        TerritoryDocument commune,
        OptionalDouble metres,
        boolean without,
        boolean hasPlace,
        Optional<TerritoryDocument> nearest) {

    private static final String EXACT = "commune";

    /** Whether it can be told at all where the commune is. */
    public boolean isLocated() {
        return commune.point() != null;
    }

    /** Whether its point is not its own but an estimate from communes around, so that its distance may be off by kilometres. */
    public boolean isEstimated() {
        return isLocated() && !EXACT.equals(commune.precision());
    }
}

package fr.repere.search.coverage;

import fr.repere.geodata.document.TerritoryDocument;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

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
    private static final String DEPARTEMENT = "departement:";

    /** The distance to the metre. */
    public OptionalLong wholeMetres() {
        return metres.isPresent() ? OptionalLong.of(Math.round(metres.getAsDouble())) : OptionalLong.empty();
    }

    /** The INSEE code of the département that it lies in, without prefix. */
    public Optional<String> departement() {
        return commune.within().stream()
                .filter(id -> id.startsWith(DEPARTEMENT))
                .map(id -> id.substring(DEPARTEMENT.length()))
                .findFirst();
    }

    /** Whether it can be told at all where the commune is. */
    public boolean isLocated() {
        return commune.point() != null;
    }

    /** Whether its point is not its own but an estimate from communes around, so that its distance may be off by kilometres. */
    public boolean isEstimated() {
        return isLocated() && !EXACT.equals(commune.precision());
    }
}

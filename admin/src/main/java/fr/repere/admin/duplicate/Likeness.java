package fr.repere.admin.duplicate;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What two fiches share, as the database measured it.
 *
 * @param first the smaller id
 * @param title trigrams in common, from 0 to 1
 * @param structure the same for the names of their structures; null when one has none
 * @param metres between the nearest two points that stand for an address or a street; null when one has none
 * @param sameAddress whether street and commune are the same
 * @param demarches whether both are national procedures, which have no place to share
 * @param sameSource whether one directory publishes both under different ids, and so tells them apart; what is written here is nobody's one directory
 */
record Likeness(
        UUID first,
        UUID second,
        double title,
        @Nullable Double structure,
        @Nullable Double metres,
        boolean sameAddress,
        boolean samePhone,
        boolean sameSiret,
        boolean sameTheme,
        boolean demarches,
        boolean sameSource) {}

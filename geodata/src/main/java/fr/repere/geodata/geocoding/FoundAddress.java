package fr.repere.geodata.geocoding;

import fr.repere.geodata.fiche.Precision;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.geodata.territory.PlaceName;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place that a geocoder knows.
 *
 * @param label the whole address in one line, to show and to pick
 * @param street number and street as the address book spells them; absent when only a commune was found
 * @param commune INSEE code of a present commune, never of an arrondissement
 * @param point WGS84, longitude first
 * @param score how well it fits what was asked, from 0 to 1
 * @param precision what the point stands for; only {@link Precision#ADDRESS} is the door itself
 */
public record FoundAddress(
        String label,
        @Nullable String street,
        @Nullable String postalCode,
        String commune,
        String communeName,
        LonLat point,
        double score,
        Precision precision) {

    /** Under this score the address service itself counsels to look twice. */
    public static final double SURE = 0.6;

    /** Checks the score. */
    public FoundAddress {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score lies between 0 and 1, not at " + score);
        }
    }

    /** Why somebody should look at the point before it is saved; empty when nothing speaks against it. */
    public Set<Doubt> doubts(AddressQuestion question) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        if (score < SURE) {
            doubts.add(Doubt.LOW_SCORE);
        }
        if (question.street() != null && precision == Precision.STREET) {
            doubts.add(Doubt.STREET_ONLY);
        }
        if (question.street() != null && precision.compareTo(Precision.STREET) > 0) {
            doubts.add(Doubt.COMMUNE_ONLY);
        }
        if (isElsewhere(question)) {
            doubts.add(Doubt.OTHER_COMMUNE);
        }
        return doubts;
    }

    private boolean isElsewhere(AddressQuestion question) {
        if (question.commune() != null) {
            return !question.commune().equals(commune);
        }
        boolean otherName = question.city() != null
                && !PlaceName.fold(question.city()).startsWith(PlaceName.fold(communeName))
                && !PlaceName.fold(label).contains(PlaceName.fold(question.city()));
        boolean otherCode = question.postalCode() != null
                && postalCode != null
                && !question.postalCode().equals(postalCode);
        return otherName || otherCode;
    }
}

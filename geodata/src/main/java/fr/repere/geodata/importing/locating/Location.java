package fr.repere.geodata.importing.locating;

import fr.repere.geodata.fiche.Place;
import fr.repere.geodata.fiche.Precision;
import fr.repere.geodata.geometry.LonLat;
import org.jspecify.annotations.Nullable;

/**
 * Where a place is, after all clues.
 *
 * @param postalCode five digits, repaired where that is certain
 * @param commune INSEE code of a present commune
 * @param departement INSEE code
 * @param point WGS84, longitude first
 * @param precision what the point stands for; there exactly when there is a point
 */
public record Location(
        @Nullable String postalCode,
        @Nullable String commune,
        @Nullable String departement,
        @Nullable LonLat point,
        @Nullable Precision precision) {

    /** The place that stands there. */
    public Place place(PlaceDetails details) {
        return new Place(
                details.name(),
                details.street(),
                postalCode,
                commune,
                departement,
                point == null ? null : point.toPoint(),
                precision == null ? null : precision.code(),
                details.phone(),
                details.mail(),
                details.openingHours(),
                details.addressHidden());
    }

    /**
     * What is known of a place besides its location, cleaned.
     *
     * @param addressHidden whether nobody may know street and point
     */
    public record PlaceDetails(
            @Nullable String name,
            @Nullable String street,
            @Nullable String phone,
            @Nullable String mail,
            @Nullable String openingHours,
            boolean addressHidden) {}
}

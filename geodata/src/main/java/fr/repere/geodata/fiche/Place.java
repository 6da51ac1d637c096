package fr.repere.geodata.fiche;

import fr.repere.geodata.geometry.LonLat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/**
 * A place (lieu) where a dispositif is held.
 *
 * @param commune INSEE code of a present commune
 * @param departement INSEE code, of the commune where that is known, else found from the point
 * @param point WGS84, longitude first
 * @param precision what the point stands for; there exactly when there is a point
 * @param openingHours in OpenStreetMap's {@code opening_hours} syntax
 * @param addressHidden whether nobody may know where it is but within its commune: street and point are then kept here and shown nowhere
 * @param score how sure the geocoder was that found the point, from 0 to 1; absent when the point does not come from one
 */
@Embeddable
public record Place(
        @Nullable String name,
        @Nullable String street,
        @Column(name = "postal_code") @Nullable String postalCode,
        @Nullable String commune,
        @Nullable String departement,
        @Nullable Point point,
        @Column(name = "precision") @Nullable String precision,
        @Nullable String phone,
        @Nullable String mail,
        @Column(name = "opening_hours") @Nullable String openingHours,
        @Column(name = "address_hidden") boolean addressHidden,
        @Nullable Double score) {

    /** A place whose point no geocoder found. */
    public Place(
            @Nullable String name,
            @Nullable String street,
            @Nullable String postalCode,
            @Nullable String commune,
            @Nullable String departement,
            @Nullable Point point,
            @Nullable String precision,
            @Nullable String phone,
            @Nullable String mail,
            @Nullable String openingHours,
            boolean addressHidden) {
        this(
                name,
                street,
                postalCode,
                commune,
                departement,
                point,
                precision,
                phone,
                mail,
                openingHours,
                addressHidden,
                null);
    }

    /** A place at a commune, known by nothing but that. */
    public static Place inCommune(String commune, String departement, LonLat point, Precision precision) {
        return new Place(
                null, null, null, commune, departement, point.toPoint(), precision.code(), null, null, null, false);
    }
}

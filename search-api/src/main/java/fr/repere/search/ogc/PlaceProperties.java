package fr.repere.search.ogc;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a place as a feature, with those of its fiche.
 *
 * @param fiche id of the fiche in the collection {@code dispositifs}
 * @param place its number in the fiche, from 1
 * @param precision what the point stands for: {@code address}, {@code street}, {@code commune}, {@code postal-code} or {@code departement}
 * @param openingHours in OpenStreetMap's {@code opening_hours} syntax
 * @param addressHidden whether the structure alone tells the address; the point is then that of the commune
 */
record PlaceProperties(
        String fiche,
        int place,
        @Nullable String name,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String commune,
        @Nullable String communeName,
        @Nullable String epci,
        @Nullable String departement,
        @Nullable String departementName,
        @Nullable String region,
        @Nullable String precision,
        @Nullable String phone,
        @Nullable String mail,
        @Nullable String openingHours,
        boolean addressHidden,
        @JsonUnwrapped CommonProperties ofFiche) {}

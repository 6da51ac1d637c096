package fr.repere.geodata.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A place where a dispositif is held.
 *
 * @param commune INSEE code, without prefix
 * @param communeName for display
 * @param departement INSEE code, without prefix
 * @param point its position, absent when nothing is known but the territory
 * @param precision what the point stands for: {@code address}, {@code street}, {@code commune}, {@code postal-code} or
 *     {@code departement}
 * @param openingHours in OpenStreetMap's {@code opening_hours} syntax
 * @param addressHidden whether its address must not be known: it then has no street, and its point is that of its commune; JSON leaves it
 *     out where it is false
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PlaceDocument(
        @Nullable String name,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String commune,
        @Nullable String communeName,
        @Nullable String departement,
        @Nullable PointDocument point,
        @Nullable String precision,
        @Nullable String phone,
        @Nullable String mail,
        @Nullable String openingHours,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean addressHidden) {}

package fr.repere.search.ogc;

import org.jspecify.annotations.Nullable;

/**
 * The properties of a territory as a feature. Of what it lies in, the codes; several separated by commas.
 *
 * @param code INSEE code, of an EPCI its SIREN number
 * @param population inhabitants; null when unknown
 * @param outlined whether the geometry is its boundary; otherwise it is a point in it
 */
record TerritoryProperties(
        String code,
        String name,
        String kind,
        @Nullable Long population,
        @Nullable String postalCodes,
        @Nullable String epci,
        @Nullable String departement,
        @Nullable String region,
        boolean outlined,
        String attribution) {}

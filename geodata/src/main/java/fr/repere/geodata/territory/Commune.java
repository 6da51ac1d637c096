package fr.repere.geodata.territory;

import fr.repere.geodata.geometry.LonLat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A present commune.
 *
 * @param code INSEE code such as {@code "21231"}, never a postal code
 * @param epci code of its EPCI; a few islands have none
 * @param population inhabitants, 0 when unknown
 * @param postalCodes its postal codes, those of its municipal arrondissements included
 * @param point WGS84, longitude first
 * @param precision what the point stands for: {@code commune}, or an estimate from {@code postal-code}, {@code arrondissement} or
 *     {@code departement}
 */
public record Commune(
        String code,
        String name,
        String departement,
        @Nullable String epci,
        long population,
        List<String> postalCodes,
        LonLat point,
        String precision) {}

package fr.repere.geodata.territory;

import org.jspecify.annotations.Nullable;

/**
 * A département, or an overseas collectivity, which has communes but is no département.
 *
 * @param code INSEE code such as {@code "21"}, {@code "2A"}, {@code "971"}
 * @param region code of its région; a collectivity has none
 * @param collectivite whether it is an overseas collectivity
 */
public record Departement(
        String code, String name, @Nullable String region, boolean collectivite) {}

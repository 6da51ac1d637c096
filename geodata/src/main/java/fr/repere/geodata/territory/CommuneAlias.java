package fr.repere.geodata.territory;

import org.jspecify.annotations.Nullable;

/**
 * A former code, a commune déléguée or associée, or a municipal arrondissement.
 *
 * @param name absent for a former code
 * @param commune code of the present commune that it resolves to
 */
public record CommuneAlias(String code, @Nullable String name, String kind, String commune) {}

package fr.repere.geodata.territory;

/**
 * A région.
 *
 * @param code INSEE code such as {@code "27"}
 */
public record Region(String code, String name) {}

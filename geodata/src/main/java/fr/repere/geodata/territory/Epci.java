package fr.repere.geodata.territory;

/**
 * A group of communes (établissement public de coopération intercommunale).
 *
 * @param code SIREN, nine digits
 * @param type CC, CA, CU, METRO or MET69
 */
public record Epci(String code, String name, String type) {}

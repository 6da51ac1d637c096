package fr.repere.geodata.operator;

/**
 * What a territory shall say.
 *
 * @param slug of one that is to be changed, or of a new one
 */
public record Proposal(String slug, TerritoryContent content) {}

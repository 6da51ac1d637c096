package fr.repere.search.query;

import fr.repere.geodata.document.TerritoryDocument;

/**
 * A territory that a text may mean.
 *
 * @param exact whether the text is its whole name, one of its former names, its number or one of its postal codes
 */
public record PlaceMatch(TerritoryDocument territory, boolean exact) {}

package fr.repere.search.query;

/**
 * Which places are wanted: those of the fiches that a search for these words with these filters finds, wherever they are.
 *
 * @param words what to find in the texts
 * @param filters what a fiche must be like
 */
public record PlacesQuery(Words words, Filters filters) {}

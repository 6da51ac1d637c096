package fr.repere.search.understanding;

/**
 * A theme or a need.
 *
 * @param code as in the vocabulary
 */
public record Subject(String code, boolean isTheme) {}

package fr.repere.geodata.operator;

import org.jspecify.annotations.Nullable;

/**
 * Who changes something, and why.
 *
 * @param name free text as long as there are no accounts: « admin », « import »
 * @param reason in their words, when given
 */
public record Author(String name, @Nullable String reason) {

    private static final int LONGEST = 500;

    /** A blank reason is none; a very long one is cut. */
    public Author {
        String stripped = reason == null ? "" : reason.strip();
        reason = stripped.isEmpty() ? null : stripped.substring(0, Math.min(LONGEST, stripped.length()));
    }
}

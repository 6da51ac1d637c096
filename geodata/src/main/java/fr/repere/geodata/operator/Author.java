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
    private static final int LONGEST_NAME = 100;

    /** A blank reason is none; very long texts are cut. */
    public Author {
        name = OneLine.cut(name, LONGEST_NAME);
        String stripped = reason == null ? "" : reason.strip();
        reason = stripped.isEmpty() ? null : OneLine.cut(stripped, LONGEST);
    }
}

package fr.repere.admin.review.queue;

import org.jspecify.annotations.Nullable;

/**
 * Which dossiers a reviewer looks at; a blank filter filters nothing.
 *
 * @param departement INSEE code
 * @param theme code
 * @param kind {@code dispositif} or {@code demarche}
 * @param state of the draft, or {@code published} for what was published at once and waits to be looked at
 * @param days that it waits at least
 * @param mine whether only those that the reviewer took
 */
record Filter(
        @Nullable String departement,
        @Nullable String theme,
        @Nullable String kind,
        @Nullable String state,
        @Nullable Integer days,
        boolean mine) {

    Filter {
        departement = blankToNull(departement);
        theme = blankToNull(theme);
        kind = blankToNull(kind);
        state = blankToNull(state);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

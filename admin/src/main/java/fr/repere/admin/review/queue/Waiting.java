package fr.repere.admin.review.queue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dossier in the queue.
 *
 * @param isNew whether its fiche is not there yet
 * @param departements names of those where it has a place or that its zone names
 * @param days since it is in this state
 * @param reviewer who took it
 * @param author public name
 */
record Waiting(
        UUID id,
        String title,
        String kind,
        boolean isNew,
        @Nullable String theme,
        String departements,
        String state,
        boolean awaitsStructure,
        long days,
        int percentage,
        @Nullable String reviewer,
        String author,
        @Nullable String structure) {}

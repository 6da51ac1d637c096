package fr.repere.geodata.importing.run;

import org.jspecify.annotations.Nullable;

/**
 * One field of a fiche that says something else than before.
 *
 * @param field such as {@code fr.title}, {@code price} or {@code places.1.street}; places are counted from 1
 * @param before what it said; null when it said nothing
 * @param after what it says now; null when it says nothing any more
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {}

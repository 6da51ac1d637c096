package fr.repere.admin.review.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reader said is wrong with a fiche.
 *
 * @param kind {@code address}, {@code phone}, {@code hours}, {@code closed}, {@code text} or {@code other}
 * @param title of the fiche; absent when it was removed meanwhile
 * @param changedSince whether the fiche was changed after the report
 */
record ReaderReport(
        UUID id,
        UUID ficheId,
        @Nullable String title,
        @Nullable String slug,
        String kind,
        @Nullable String message,
        String language,
        Instant at,
        String state,
        boolean changedSince) {}

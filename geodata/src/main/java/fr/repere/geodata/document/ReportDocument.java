package fr.repere.geodata.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a reader reports to be wrong with a fiche, on its way to PostGIS; {@link ReportNames} says where it waits.
 *
 * @param id the same for the same report, also the document's id
 * @param fiche id of the fiche
 * @param version of the fiche that was read
 * @param language code of the page that was read
 * @param kind one of {@link ReportKind}'s codes
 * @param message in the reader's own words, which may hold anything: not logged, not indexed, kept for a bounded time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportDocument(
        String id,
        String fiche,
        long version,
        String language,
        String kind,
        @Nullable String message,
        Instant reportedAt) {

    /** No message is longer, in characters as Java counts them. */
    public static final int LONGEST_MESSAGE = 1_000;
}

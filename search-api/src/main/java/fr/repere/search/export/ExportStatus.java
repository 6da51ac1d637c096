package fr.repere.search.export;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a job stands.
 *
 * @param id its name, which nobody can guess: whoever knows it may fetch the file
 * @param total fiches that it was to hold when it was asked for
 * @param fiches written so far
 * @param rows written so far, one per place
 * @param bytes written so far
 * @param expiresAt when a finished one is deleted; absent before
 */
public record ExportStatus(
        String id,
        ExportFormat format,
        State state,
        long total,
        long fiches,
        long rows,
        long bytes,
        @Nullable Instant expiresAt) {

    /** The life of a job. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        /** Cancelled, or nobody asked about it any longer. */
        GIVEN_UP;

        /** The name in answers. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

package fr.repere.search.web.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.repere.search.export.ExportStatus;
import fr.repere.search.export.ExportStatus.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a job stands. Members without a value are left out.
 *
 * @param state {@code waiting}, {@code running}, {@code done}, {@code failed} or {@code given-up}
 * @param total fiches that it was to hold when it was asked for
 * @param fiches written so far
 * @param rows written so far, one per place
 * @param bytes written so far
 * @param statusUrl where to ask again; a job that nobody asks about is given up
 * @param fileUrl where the file is, once it is there
 * @param expiresAt when the job and its file are deleted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExportJobAnswer(
        String state,
        String format,
        long total,
        long fiches,
        long rows,
        long bytes,
        String statusUrl,
        @Nullable String fileUrl,
        @Nullable Instant expiresAt) {

    static final String PATH = "/api/v1/exports";

    static ExportJobAnswer of(ExportStatus status) {
        String address = PATH + "/" + status.id();
        return new ExportJobAnswer(
                status.state().code(),
                status.format().code(),
                status.total(),
                status.fiches(),
                status.rows(),
                status.bytes(),
                address,
                status.state() == State.DONE ? address + "/file" : null,
                status.expiresAt());
    }
}

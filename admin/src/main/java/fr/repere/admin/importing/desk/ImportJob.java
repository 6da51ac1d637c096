package fr.repere.admin.importing.desk;

import fr.repere.geodata.importing.run.ImportReport.Counts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something asked for on a page and done in the background.
 *
 * @param kind of files; null when a source is withdrawn or taken back
 * @param mapping the name of the saved mapping that it uses
 * @param partial the files are an extract: what they lack stays published
 * @param asks it would withdraw most of a source: {@code message} says so, and somebody must agree
 * @param many somebody agreed
 * @param done bytes or fiches so far, of {@code total}
 * @param trace stands for all that the preview showed
 * @param message why it was refused, or what to know, in French
 */
record ImportJob(
        UUID id,
        Action action,
        State state,
        Instant createdAt,
        @Nullable UUID createdBy,
        @Nullable String kind,
        List<Upload> files,
        @Nullable String mapping,
        boolean partial,
        boolean asks,
        boolean many,
        @Nullable String source,
        @Nullable String reason,
        long done,
        long total,
        @Nullable Instant finishedAt,
        @Nullable Counts preview,
        @Nullable String trace,
        @Nullable Counts result,
        @Nullable String message) {

    /** A file as its sender called it. */
    record Upload(String name, long bytes) {}

    /** What is asked for. */
    enum Action {
        IMPORT,
        WITHDRAW,
        RESTORE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far it is. */
    enum State {
        /** Its columns must be named. */
        COLUMNS,
        TO_PREVIEW,
        PREVIEWING,
        /** Somebody must decide. */
        PREVIEWED,
        TO_RUN,
        RUNNING,
        DONE,
        REFUSED,
        FAILED,
        ABANDONED;

        /** Whether somebody else than a person has the next step. */
        public boolean isMachines() {
            return Set.of(TO_PREVIEW, PREVIEWING, TO_RUN, RUNNING).contains(this);
        }

        public boolean isEnd() {
            return compareTo(DONE) >= 0;
        }

        /** Whether it can be given up: while it runs it cannot. */
        public boolean canBeAbandoned() {
            return Set.of(COLUMNS, TO_PREVIEW, PREVIEWED, TO_RUN).contains(this);
        }
    }

    /** The names of its files, one after the other. */
    public String fileNames() {
        return String.join(", ", files.stream().map(Upload::name).toList());
    }

    /** How far it is, from 0 to 100. */
    public int percent() {
        return total <= 0 ? 0 : (int) Math.min(100, done * 100 / total);
    }
}

package fr.repere.search.export;

import fr.repere.search.export.ExportStatus.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A job, and what became of it. One worker changes it, any thread may look. */
final class ExportJob {

    private static final Logger LOG = LoggerFactory.getLogger(ExportJob.class);

    private final String id;
    private final ExportOrder order;
    private final Path file;
    private final long total;
    private final InstantSource clock;
    private volatile State state = State.WAITING;
    private volatile long fiches;
    private volatile long rows;
    private volatile long bytes;
    private volatile Instant lastAsked;
    private volatile @Nullable Instant ended;

    ExportJob(String id, ExportOrder order, Path file, long total, InstantSource clock) {
        this.id = id;
        this.order = order;
        this.file = file;
        this.total = total;
        this.clock = clock;
        this.lastAsked = clock.instant();
    }

    String id() {
        return id;
    }

    ExportOrder order() {
        return order;
    }

    Path file() {
        return file;
    }

    State state() {
        return state;
    }

    /** Bytes of its file, as long as there is one. */
    long occupied() {
        return isOpen() || state == State.DONE ? bytes : 0;
    }

    /** When it ended, or the present while it has not. */
    Instant endedOrNow() {
        Instant end = ended;
        return end == null ? clock.instant() : end;
    }

    void asked() {
        lastAsked = clock.instant();
    }

    boolean isOpen() {
        return state == State.WAITING || state == State.RUNNING;
    }

    boolean isAbandoned(Duration after) {
        return isOpen() && lastAsked.plus(after).isBefore(clock.instant());
    }

    /** Whether it may begin: it was not given up while it waited. */
    synchronized boolean begin() {
        if (state != State.WAITING) {
            return false;
        }
        state = State.RUNNING;
        return true;
    }

    void written(long writtenFiches, long writtenRows) {
        fiches = writtenFiches;
        rows = writtenRows;
    }

    void bytes(long written) {
        bytes = written;
    }

    /** Ends it, once. */
    synchronized void end(State end) {
        if (isOpen()) {
            state = end;
            ended = clock.instant();
        }
        if (state != State.DONE) {
            deleteFile();
        }
    }

    void deleteFile() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("an export's file could not be deleted: {}", e.getMessage());
        }
    }

    ExportStatus status(Duration keep) {
        Instant end = ended;
        return new ExportStatus(
                id, order.format(), state, total, fiches, rows, bytes, end == null ? null : end.plus(keep));
    }
}

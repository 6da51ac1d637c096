package fr.repere.search.export;

import fr.repere.search.export.ExportStatus.State;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Exports that write a file, to be fetched under a name that nobody can guess. Their number, size and age are bounded, and one that nobody
 * asks about any longer stops.
 */
@Component
public class ExportJobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ExportJobs.class);
    private static final Duration SWEPT_EVERY = Duration.ofSeconds(10);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(2);

    private final Exports exports;
    private final ExportSettings.Jobs settings;
    private final InstantSource clock;
    private final ExportFiles files;
    private final Map<String, ExportJob> jobs = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor workers;
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("export-sweeper").factory());

    @Autowired
    ExportJobs(Exports exports, ExportSettings settings) {
        this(exports, settings, InstantSource.system());
    }

    ExportJobs(Exports exports, ExportSettings settings, InstantSource clock) {
        this.exports = exports;
        this.settings = settings.jobs();
        this.clock = clock;
        this.files = ExportFiles.in(this.settings.folder());
        this.workers = new ThreadPoolExecutor(
                this.settings.workers(),
                this.settings.workers(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(this.settings.waiting()),
                Thread.ofPlatform().daemon().name("export-", 1).factory());
        sweeper.scheduleWithFixedDelay(this::sweep, SWEPT_EVERY.toSeconds(), SWEPT_EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    /**
     * Takes an order in.
     *
     * @throws ExportsBusy when as many wait as may
     */
    public ExportStatus submit(ExportOrder order) {
        String id = files.unguessable();
        long total = exports.count(order.query());
        ExportJob job = new ExportJob(id, order, files.of(id, order.format()), total, clock);
        jobs.put(id, job);
        try {
            workers.execute(new Task(this, job));
        } catch (RejectedExecutionException e) {
            jobs.remove(id);
            throw ExportsBusy.waiting();
        }
        return job.status(settings.keep());
    }

    /** How a job stands; to ask is to show that one still wants it. */
    public ExportStatus status(String id) {
        ExportJob job = known(id);
        job.asked();
        return job.status(settings.keep());
    }

    /**
     * The file of a finished job. It may be deleted while it is read; whoever reads it already can go on.
     *
     * @throws ExportNotFound when there is none
     */
    public Path file(String id) {
        ExportJob job = known(id);
        if (job.state() != State.DONE) {
            throw ExportNotFound.unknown();
        }
        return job.file();
    }

    /** Gives a job up, or deletes its file. */
    public void cancel(String id) {
        ExportJob job = known(id);
        giveUp(job);
        job.deleteFile();
        jobs.remove(id);
    }

    /** One that still waits leaves its place to another. */
    private void giveUp(ExportJob job) {
        job.end(State.GIVEN_UP);
        workers.remove(new Task(this, job));
    }

    private ExportJob known(String id) {
        return Optional.ofNullable(jobs.get(id)).orElseThrow(ExportNotFound::unknown);
    }

    /** A job among those that wait; equal to every other of the same job. */
    private record Task(ExportJobs jobs, ExportJob job) implements Runnable {

        @Override
        public void run() {
            jobs.run(job);
        }
    }

    private void run(ExportJob job) {
        if (!job.begin()) {
            return;
        }
        try (Export export = exports.open(job.order(), () -> {});
                OutputStream out = new CountedFile(Files.newOutputStream(job.file()), bytes -> reaches(job, bytes))) {
            export.write(out, (fiches, rows) -> {
                job.written(fiches, rows);
                if (!job.isOpen() || job.isAbandoned(settings.abandonedAfter())) {
                    throw new IOException("nobody wants this export any longer");
                }
            });
            out.flush();
            job.end(State.DONE);
        } catch (IOException | RuntimeException e) {
            LOG.warn("export stopped: {}", e.getMessage());
        } finally {
            // Of one that is done already, nothing.
            job.end(job.isAbandoned(settings.abandonedAfter()) ? State.GIVEN_UP : State.FAILED);
        }
    }

    private void reaches(ExportJob job, long bytes) throws IOException {
        job.bytes(bytes);
        long all = jobs.values().stream().mapToLong(ExportJob::occupied).sum();
        if (all > settings.mostSize().toBytes()) {
            throw new IOException("an export is larger than what is left for files, " + settings.mostSize());
        }
    }

    /** Deletes what is too old or too much. */
    void sweep() {
        jobs.values().stream()
                .filter(job -> job.isAbandoned(settings.abandonedAfter()))
                .forEach(this::giveUp);
        List<ExportJob> ended = jobs.values().stream()
                .filter(job -> !job.isOpen())
                .sorted(Comparator.comparing(ExportJob::endedOrNow).reversed())
                .toList();
        Instant oldest = clock.instant().minus(settings.keep());
        for (int i = 0; i < ended.size(); i++) {
            ExportJob job = ended.get(i);
            if (i >= settings.kept() || job.endedOrNow().isBefore(oldest)) {
                jobs.remove(job.id());
                job.deleteFile();
            }
        }
    }

    /** Stops the workers and deletes every file. */
    @Override
    public void close() {
        sweeper.shutdownNow();
        jobs.values().forEach(job -> job.end(State.GIVEN_UP));
        workers.shutdownNow();
        try {
            workers.awaitTermination(STOPPED_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        files.delete();
    }
}

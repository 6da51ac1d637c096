package fr.repere.search.export;

import fr.repere.search.export.ExportStatus.State;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
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
import org.springframework.util.FileSystemUtils;

/**
 * Exports that write a file, to be fetched under a name that nobody can guess. Their number, size and age are bounded, and one that nobody
 * asks about any longer stops.
 */
@Component
public class ExportJobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ExportJobs.class);
    private static final int NAME_BYTES = 18;
    private static final Duration SWEPT_EVERY = Duration.ofSeconds(10);

    private final Exports exports;
    private final ExportSettings.Jobs settings;
    private final InstantSource clock;
    private final Path folder;
    private final Map<String, ExportJob> jobs = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
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
        this.folder = folder(this.settings);
        this.workers = new ThreadPoolExecutor(
                this.settings.workers(),
                this.settings.workers(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(this.settings.waiting()),
                Thread.ofPlatform().daemon().name("export-", 1).factory());
        sweeper.scheduleWithFixedDelay(this::sweep, SWEPT_EVERY.toSeconds(), SWEPT_EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    /** A folder that only this process may read, inside the given one or the system's. */
    private static Path folder(ExportSettings.Jobs settings) {
        try {
            String given = settings.folder();
            return given == null || given.isBlank()
                    ? Files.createTempDirectory("repere-exports-")
                    : Files.createTempDirectory(Files.createDirectories(Path.of(given)), "repere-exports-");
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of exports cannot be made", e);
        }
    }

    /**
     * Takes an order in.
     *
     * @throws ExportsBusy when as many wait as may
     */
    public ExportStatus submit(ExportOrder order) {
        String id = unguessable();
        long total = exports.count(order.query());
        ExportJob job = new ExportJob(
                id, order, folder.resolve(id + "." + order.format().code()), total, clock);
        jobs.put(id, job);
        try {
            workers.execute(() -> run(job));
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
        job.end(State.GIVEN_UP);
        job.deleteFile();
        jobs.remove(id);
    }

    private ExportJob known(String id) {
        return Optional.ofNullable(jobs.get(id)).orElseThrow(ExportNotFound::unknown);
    }

    private String unguessable() {
        byte[] name = new byte[NAME_BYTES];
        random.nextBytes(name);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(name);
    }

    private void run(ExportJob job) {
        if (!job.begin()) {
            return;
        }
        try (Export export = exports.open(job.order(), () -> {});
                OutputStream out = new BoundedFile(Files.newOutputStream(job.file()), left(), job::bytes)) {
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
            job.end(job.isAbandoned(settings.abandonedAfter()) ? State.GIVEN_UP : State.FAILED);
        }
    }

    private long left() {
        return settings.mostSize().toBytes()
                - jobs.values().stream().mapToLong(ExportJob::bytes).sum();
    }

    /** Deletes what is too old or too much. */
    void sweep() {
        jobs.values().stream()
                .filter(job -> job.isAbandoned(settings.abandonedAfter()))
                .forEach(job -> job.end(State.GIVEN_UP));
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
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            LOG.warn("the folder of exports could not be deleted: {}", e.getMessage());
        }
    }
}

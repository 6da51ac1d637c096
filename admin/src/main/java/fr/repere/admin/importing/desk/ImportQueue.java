package fr.repere.admin.importing.desk;

import fr.repere.admin.importing.ImportSettings;
import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes jobs one after the other, in a thread of its own: an import of an hour holds up no mail. A second thread says that the job is alive, so
 * that one whose machine died is known by its silence.
 */
@Component
@ConditionalOnWebApplication
class ImportQueue {

    private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);

    private final ImportJobs jobs;
    private final ImportWorker worker;
    private final UploadFolder folder;
    private final ImportSettings settings;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().name("imports-", 0).daemon().factory());

    ImportQueue(ImportJobs jobs, ImportWorker worker, UploadFolder folder, ImportSettings settings) {
        this.jobs = jobs;
        this.worker = worker;
        this.folder = folder;
        this.settings = settings;
    }

    /** Begins when the application answers. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        threads.scheduleWithFixedDelay(this::round, 0, 500, TimeUnit.MILLISECONDS);
    }

    /** Lets a running transaction be rolled back by the database. */
    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    private void round() {
        try {
            jobs.endInterrupted();
            Optional<ImportJob> next = jobs.claim(folder.jobs());
            while (next.isPresent()) {
                work(next.get());
                next = jobs.claim(folder.jobs());
            }
        } catch (RuntimeException e) {
            LOG.warn("the import queue could not be read: {}", e.getMessage());
        }
    }

    private void work(ImportJob job) {
        AtomicLong done = new AtomicLong();
        ScheduledFuture<?> beat = threads.scheduleAtFixedRate(() -> beat(job, done), 1, 1, TimeUnit.SECONDS);
        try {
            worker.work(job, done);
        } finally {
            beat.cancel(false);
        }
    }

    private void beat(ImportJob job, AtomicLong done) {
        try {
            jobs.beat(job.id(), done.get());
        } catch (RuntimeException e) {
            LOG.warn("job {} could not say how far it is: {}", job.id(), e.getMessage());
        }
    }

    /** Files of imports that nobody decided on for a day go, and reports when their time is over. */
    @Scheduled(cron = "0 10 4 * * *", zone = "Europe/Paris")
    void tidy() {
        Instant oldest = Instant.now().minus(settings.keepReports());
        folder.jobs().forEach(id -> {
            Optional<ImportJob> job = jobs.find(id);
            if (job.isEmpty() || job.get().createdAt().isBefore(oldest)) {
                folder.delete(id);
            } else if (job.get().state().canBeAbandoned()
                    && job.get().createdAt().isBefore(Instant.now().minus(1, ChronoUnit.DAYS))
                    && jobs.become(id, ImportJob.State.ABANDONED, job.get().state())) {
                folder.deleteFiles(id);
            }
        });
    }
}

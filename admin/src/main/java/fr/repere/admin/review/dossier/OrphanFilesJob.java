package fr.repere.admin.review.dossier;

import fr.repere.admin.job.Jobs;
import fr.repere.admin.review.attachment.FileStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes files that no dossier knows: those of drafts that went for good, and those whose transaction never came to its end because the
 * machine stopped between the file and the row. A young one is left alone: its row may be about to come.
 */
@Component
class OrphanFilesJob {

    private static final Duration YOUNG = Duration.ofDays(1);
    private static final int AT_ONCE = 1000;

    private final Jobs jobs;
    private final FileStore store;
    private final DossierFiles files;
    private final Clock clock;

    OrphanFilesJob(Jobs jobs, FileStore store, DossierFiles files, Clock clock) {
        this.jobs = jobs;
        this.store = store;
        this.files = files;
        this.clock = clock;
    }

    @Scheduled(cron = "${repere.attachments.orphans-schedule:0 20 4 * * *}", zone = "Europe/Paris")
    void run() {
        jobs.run("orphan-files", progress -> Integer.toString(sweep(clock.instant())));
    }

    /** @return how many were removed */
    int sweep(Instant now) {
        List<String> old = store.listKeptBefore(now.minus(YOUNG));
        int removed = 0;
        for (int start = 0; start < old.size(); start += AT_ONCE) {
            List<String> orphans = files.listUnknown(old.subList(start, Math.min(start + AT_ONCE, old.size())));
            orphans.forEach(store::delete);
            removed += orphans.size();
        }
        return removed;
    }
}

package fr.repere.admin.writing.desk;

import fr.repere.admin.job.Jobs;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Empties the bin of fiches each night: what was thrown away thirty days ago goes for good. */
@Component
class BinJob {

    private final Jobs jobs;
    private final FicheDesk desk;

    BinJob(Jobs jobs, FicheDesk desk) {
        this.jobs = jobs;
        this.desk = desk;
    }

    @Scheduled(cron = "${repere.writing.bin-schedule:0 40 3 * * *}", zone = "Europe/Paris")
    void empty() {
        jobs.run("fiche-bin", progress -> {
            int removed = 0;
            int more = desk.emptyBin();
            while (more > 0) {
                removed += more;
                progress.accept(Integer.toString(removed));
                more = desk.emptyBin();
            }
            return Integer.toString(removed);
        });
    }
}

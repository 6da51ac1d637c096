package fr.repere.admin.freshness;

import fr.repere.admin.job.Jobs;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every morning. */
@Component
class FreshnessJob {

    private final Jobs jobs;
    private final FreshnessRound round;
    private final Clock clock;

    FreshnessJob(Jobs jobs, FreshnessRound round, Clock clock) {
        this.jobs = jobs;
        this.round = round;
        this.clock = clock;
    }

    @Scheduled(cron = "${repere.freshness.schedule:0 15 6 * * *}", zone = "Europe/Paris")
    void run() {
        jobs.run("freshness", progress -> {
            LocalDate today = LocalDate.now(clock.withZone(FreshnessRound.PARIS));
            FreshnessRound.Outcome outcome = round.run(today, progress);
            return "%d looked at, %d asked about, %d suspended"
                    .formatted(outcome.looked(), outcome.noticed(), outcome.suspended());
        });
    }
}

package fr.repere.admin.writing.desk;

import fr.repere.admin.job.Jobs;
import fr.repere.admin.writing.store.DraftLists;
import fr.repere.admin.writing.store.Writer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every morning hands over to the reviewers what structures were asked to accept and did not answer in time. */
@Component
class SilenceJob {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Jobs jobs;
    private final DraftLists drafts;
    private final DraftSteps steps;
    private final WritingSettings settings;
    private final Clock clock;

    SilenceJob(Jobs jobs, DraftLists drafts, DraftSteps steps, WritingSettings settings, Clock clock) {
        this.jobs = jobs;
        this.drafts = drafts;
        this.steps = steps;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(cron = "${repere.writing.silence-schedule:0 5 6 * * *}", zone = "Europe/Paris")
    void run() {
        jobs.run("silent-structures", progress -> Integer.toString(handOver()));
    }

    /** Each in a transaction of its own. @return how many went on */
    int handOver() {
        Instant before =
                clock.instant().atZone(PARIS).minus(settings.structureAnswers()).toInstant();
        List<UUID> silent = drafts.listSilent(before);
        String reason = "La structure n’a pas répondu en %d jours."
                .formatted(ChronoUnit.DAYS.between(
                        before.atZone(PARIS), clock.instant().atZone(PARIS)));
        return (int) silent.stream()
                .filter(id -> steps.waiveForJob(id, Writer.unsigned("Repère"), reason))
                .count();
    }
}

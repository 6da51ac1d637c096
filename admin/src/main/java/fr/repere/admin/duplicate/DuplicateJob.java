package fr.repere.admin.duplicate;

import fr.repere.admin.job.Jobs;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks for duplicates every night; what it finds waits for somebody to look. */
@Component
class DuplicateJob {

    private final Jobs jobs;
    private final CandidateSearch search;
    private final Pairs pairs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DuplicateJob(Jobs jobs, CandidateSearch search, Pairs pairs, TransactionTemplate transaction, Clock clock) {
        this.jobs = jobs;
        this.search = search;
        this.pairs = pairs;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "${repere.duplicates.schedule:0 30 3 * * *}", zone = "Europe/Paris")
    void run() {
        jobs.run("duplicates", progress -> {
            Outcome outcome = refresh();
            return "%d compared, %d worth a look, %d gone"
                    .formatted(outcome.compared(), outcome.kept(), outcome.gone());
        });
    }

    /** Compares everything anew, in one transaction. */
    Outcome refresh() {
        return Objects.requireNonNull(transaction.execute(status -> {
            Timestamp now = Timestamp.from(clock.instant());
            int[] counts = new int[2];
            search.find(pair -> {
                counts[0]++;
                List<Sign> signs = Signs.of(pair);
                int score = Signs.score(signs);
                if (score >= Signs.WORTH_A_LOOK) {
                    counts[1]++;
                    pairs.found(pair.first(), pair.second(), score, signs, now);
                }
            });
            return new Outcome(counts[0], counts[1], pairs.forgetBefore(now));
        }));
    }

    /** What a run came to. @param compared pairs that share a sign and have titles alike */
    record Outcome(int compared, int kept, int gone) {}
}

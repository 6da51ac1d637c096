package fr.repere.admin.favourite.alert;

import fr.repere.admin.favourite.search.PublicSearch;
import fr.repere.admin.favourite.search.SavedSearch;
import fr.repere.admin.job.Jobs;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells of all searches that are due. It comes round again every few minutes: what the public search, or this machine, kept from being told
 * waits for the next time, with everything that happened until then.
 */
@Component
class AlertRound {

    private static final Logger LOG = LoggerFactory.getLogger(AlertRound.class);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final AlertState state;
    private final Teller teller;
    private final PublicSearch search;
    private final Jobs jobs;
    private final Clock clock;

    AlertRound(AlertState state, Teller teller, PublicSearch search, Jobs jobs, Clock clock) {
        this.state = state;
        this.teller = teller;
        this.search = search;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** By day only: nobody is woken by a mail. */
    @Scheduled(cron = "${repere.alerts.times:0 */10 7-20 * * *}", zone = "Europe/Paris")
    void round() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), PARIS);
        if (!state.due(today).isEmpty()) {
            jobs.run("alerts", progress -> tell(today, progress));
        }
    }

    /** Tells of what is due on a day. @return in numbers: mails, searches without news, searches put off */
    String tell(LocalDate day, Consumer<String> progress) {
        state.forgetTheDeleted();
        List<SavedSearch> due = state.due(day);
        int mails = 0;
        int putOff = 0;
        for (int i = 0; i < due.size(); i++) {
            SavedSearch one = due.get(i);
            progress.accept((i + 1) + "/" + due.size());
            try {
                mails += teller.tell(one, one.frequency().period(day), search, clock.instant()) ? 1 : 0;
            } catch (PublicSearch.Unanswered later) {
                LOG.warn("search {} is told of later: {}", one.id(), later.getMessage());
                putOff++;
                if (later.isUnreachable()) {
                    putOff += due.size() - i - 1;
                    break;
                }
            }
        }
        return "mails %d, searches %d, put off %d".formatted(mails, due.size(), putOff);
    }
}

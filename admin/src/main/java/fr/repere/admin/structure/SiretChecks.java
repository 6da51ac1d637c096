package fr.repere.admin.structure;

import fr.repere.admin.access.People;
import fr.repere.admin.job.Jobs;
import fr.repere.admin.mail.Mail;
import fr.repere.admin.mail.Mails;
import fr.repere.admin.structure.directory.CompanyDirectory;
import fr.repere.admin.structure.directory.CompanyDirectory.Answer;
import fr.repere.geodata.siret.Siret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the directory again about the structures that it said nothing of when they were declared. Waits longer after each silence, up to a
 * day. Who declared one that turns out closed or unknown is written to; reviewers see it.
 */
@Component
class SiretChecks {

    private static final int AT_ONCE = 50;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(5);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 9;

    private final Jobs jobs;
    private final JdbcClient jdbc;
    private final CompanyDirectory directory;
    private final Mails mails;
    private final People people;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SiretChecks(
            Jobs jobs,
            JdbcClient jdbc,
            CompanyDirectory directory,
            Mails mails,
            People people,
            TransactionTemplate transaction,
            Clock clock) {
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.directory = directory;
        this.mails = mails;
        this.people = people;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Nobody waits, nothing is written down: only a run that has something to ask is a run. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void runWhenDue() {
        if (!listDue(clock.instant(), 1).isEmpty()) {
            jobs.run("structure-siret-checks", progress -> check());
        }
    }

    /** Asks about those whose time has come. @return how many were asked about and how many got an answer */
    String check() {
        List<Due> due = listDue(clock.instant(), AT_ONCE);
        int answered = 0;
        for (Due each : due) {
            Answer answer = directory.look(new Siret(each.siret));
            if (answer instanceof Answer.NotChecked) {
                later(each);
            } else {
                answered++;
                transaction.executeWithoutResult(status -> settle(each, stateOf(answer)));
            }
        }
        return answered + " / " + due.size();
    }

    private List<Due> listDue(Instant now, int limit) {
        return jdbc.sql("""
                        select id, siret, name, siret_attempts from structure
                        where siret_state = 'to-check' and siret_next_try <= ? order by siret_next_try limit ?""")
                .params(StructureRows.at(now), limit)
                .query((row, number) ->
                        new Due(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getInt(4)))
                .list();
    }

    private void later(Due due) {
        jdbc.sql("update structure set siret_attempts = siret_attempts + 1, siret_next_try = ? where id = ?")
                .params(StructureRows.at(clock.instant().plus(wait(due.attempts))), due.id)
                .update();
    }

    /** How long to wait after so many silences. */
    static Duration wait(int attempts) {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }

    private void settle(Due due, SiretState state) {
        int settled = jdbc.sql("update structure set siret_state = ?, siret_checked_at = ?, siret_next_try = null"
                        + " where id = ? and siret_state = 'to-check'")
                .params(state.code(), StructureRows.at(clock.instant()), due.id)
                .update();
        if (settled > 0 && state != SiretState.CONFIRMED) {
            write(due, state);
        }
    }

    private void write(Due due, SiretState state) {
        jdbc.sql("select declared_by from structure where id = ? and declared_by is not null")
                .param(due.id)
                .query(UUID.class)
                .optional()
                .flatMap(people::find)
                .map(person -> Mail.of(
                        "structure-siret-" + state.code(),
                        person.mail(),
                        person.language(),
                        Map.of("structure", due.name, "siret", new Siret(due.siret).readable()),
                        "/espace/structures/" + due.id))
                .ifPresent(mails::send);
    }

    private static SiretState stateOf(Answer answer) {
        return switch (answer) {
            case Answer.Found(var company) -> company.open() ? SiretState.CONFIRMED : SiretState.CLOSED;
            case Answer.Unknown unknown -> SiretState.UNKNOWN;
            case Answer.NotChecked silent -> SiretState.TO_CHECK;
        };
    }

    private record Due(UUID id, String siret, String name, int attempts) {}
}

package fr.repere.admin.mail;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries mails out of the outbox, each in a transaction of its own that locks its row: several instances share the work, and one mail that
 * cannot be sent holds up no other. A mail leaves twice only when the machine dies between the server's « accepted » and our commit.
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Carrier carrier;
    private final MailSettings settings;

    Postman(JdbcClient jdbc, TransactionTemplate transaction, Carrier carrier, MailSettings settings) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.carrier = carrier;
        this.settings = settings;
    }

    /** Carries all that is due. */
    @Scheduled(fixedDelay = 1000)
    void round() {
        while (Boolean.TRUE.equals(transaction.execute(status -> one()))) {
            // On to the next.
        }
    }

    /** Forgets what was sent long ago. */
    @Scheduled(cron = "0 20 4 * * *", zone = "Europe/Paris")
    void forget() {
        jdbc.sql("delete from mail where sent_at < now() - make_interval(secs => ?)")
                .param(settings.keep().toSeconds())
                .update();
    }

    private boolean one() {
        List<Due> due = jdbc.sql("""
                        select id, recipient, subject, html, plain, unsubscribe, attempts from mail
                        where sent_at is null and dead_at is null and next_attempt_at <= now()
                        order by next_attempt_at, id limit 1 for update skip locked""")
                .query((row, i) -> new Due(
                        new Carrier.Letter(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                whole(row.getString(6))),
                        row.getInt(7)))
                .list();
        due.forEach(this::carry);
        return !due.isEmpty();
    }

    private void carry(Due due) {
        try {
            carrier.carry(due.letter());
            jdbc.sql("update mail set sent_at = now(), last_error = null"
                            + (carrier.leaves() ? ", html = null, plain = null" : "") + " where id = ?")
                    .param(due.letter().id())
                    .update();
            if (carrier.leaves()) {
                letGo(due.letter().id());
            }
        } catch (MailException refused) {
            later(due, refused);
        }
    }

    /** Of a mail to somebody who is gone nothing is kept. */
    private void letGo(long mail) {
        jdbc.sql("delete from mail where id = ? and fleeting and (sent_at is not null or dead_at is not null)")
                .param(mail)
                .update();
    }

    private void later(Due due, MailException refused) {
        int attempts = due.attempts() + 1;
        boolean dead = attempts >= settings.attempts();
        // The server's answer may repeat the address: the log names the mail by its number.
        LOG.warn("mail {} could not be sent, attempt {}{}", due.letter().id(), attempts, dead ? ", given up" : "");
        jdbc.sql("update mail set attempts = ?, last_error = ?, next_attempt_at = now() + make_interval(secs => ?),"
                        + " dead_at = case when ? then now() end where id = ?")
                .params(
                        attempts,
                        reason(refused),
                        wait(attempts).toSeconds(),
                        dead,
                        due.letter().id())
                .update();
        letGo(due.letter().id());
    }

    private @Nullable String whole(@Nullable String path) {
        return path == null ? null : settings.address() + path;
    }

    private static String reason(MailException refused) {
        String reason = String.valueOf(refused.getMessage());
        return reason.substring(0, Math.min(500, reason.length()));
    }

    /** Twice as long after each attempt. */
    static Duration wait(int attempts) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, 20));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private record Due(Carrier.Letter letter, int attempts) {}
}

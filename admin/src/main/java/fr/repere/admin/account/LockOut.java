package fr.repere.admin.account;

import fr.repere.admin.access.Fingerprint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts attempts that failed, by address and by origin, and makes the next ones wait: the fifth by 30 seconds, each further one twice as
 * long, up to an hour. An address that nobody has is counted like any other. Keys are hashes: the table lists nobody.
 */
@Component
public class LockOut {

    private static final int FREE = 5;
    private static final int FREE_OF_ORIGIN = 30;
    private static final int FREE_ASKED_OF_ORIGIN = 200;
    private static final String ORIGIN = "origin";
    private static final String ASKED = "asked";
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration FORGOTTEN = Duration.ofHours(12);

    private final JdbcClient jdbc;
    private final Clock clock;

    LockOut(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How long an attempt must wait; nothing when it may go on. */
    public Optional<Duration> wait(String kind, String mail, String origin) {
        Instant now = clock.instant();
        return jdbc.sql("select max(blocked_until) from failed_login where key in (?, ?, ?)")
                .params(key(kind, Accounts.keyOf(mail)), key(ORIGIN, origin), key(ASKED, origin))
                .query((row, i) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant)
                .filter(now::isBefore)
                .map(until -> Duration.between(now, until).plusSeconds(1));
    }

    /**
     * Takes one of an address's attempts before it is looked at, as if it had failed already: of a hundred that come at once, no more are
     * looked at than of a hundred in a row. {@link #succeeded} gives it back.
     *
     * @return how long to wait instead; nothing when the attempt may go on
     */
    public Optional<Duration> take(String kind, String mail, String origin) {
        Optional<Duration> wait = wait(kind, mail, origin);
        if (wait.isPresent() || count(key(kind, Accounts.keyOf(mail)), FREE)) {
            return wait;
        }
        return wait(kind, mail, origin).or(() -> Optional.of(FIRST));
    }

    /** Counts an attempt that was taken, and failed, against where it came from. */
    public void failedFrom(String origin) {
        count(key(ORIGIN, origin), FREE_OF_ORIGIN);
    }

    /** Counts a mail that was asked for: five for an address, and as many for one origin as a whole office may ask for in a day. */
    public void asked(String kind, String mail, String origin) {
        count(key(kind, Accounts.keyOf(mail)), FREE);
        count(key(ASKED, origin), FREE_ASKED_OF_ORIGIN);
    }

    /** Forgets the failures of an address: somebody proved to be its owner. */
    public void succeeded(String kind, String mail) {
        jdbc.sql("delete from failed_login where key = ?")
                .param(key(kind, Accounts.keyOf(mail)))
                .update();
    }

    /** Forgets what is long ago. @return how many */
    public int forgetOld() {
        return jdbc.sql("delete from failed_login where last_at < ?")
                .param(at(clock.instant().minus(FORGOTTEN)))
                .update();
    }

    /** Counts one more, unless the key is waiting at this very moment. @return whether it was counted */
    private boolean count(String key, int free) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        insert into failed_login as f (key, failures, last_at, blocked_until) values (:key, 1, :now, 'epoch')
                        on conflict (key) do update set last_at = :now,
                            failures = case when f.last_at < :old then 1 else f.failures + 1 end,
                            blocked_until = case
                                when f.last_at < :old or f.failures + 1 < :free then timestamptz 'epoch'
                                else cast(:now as timestamptz) + interval '1 second'
                                    * least(:longest, :first * power(2, least(f.failures + 1 - :free, 10))) end
                        where f.blocked_until <= :now""")
                        .param("key", key)
                        .param("now", at(now))
                        .param("old", at(now.minus(FORGOTTEN)))
                        .param("free", free)
                        .param("first", FIRST.toSeconds())
                        .param("longest", LONGEST.toSeconds())
                        .update()
                > 0;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String key(String kind, String value) {
        return Fingerprint.of(kind + ":" + value);
    }
}

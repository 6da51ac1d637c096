package fr.repere.indexer.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Keeps quiet during an outage: one line when it begins, one when it is over, and a growing pause with chance in it between attempts,
 * so that several processes do not come back at the same moment.
 */
final class Outage {

    private final Logger log;
    private final String work;
    private final Clock clock;
    private @Nullable Instant since;
    private BackOffExecution pauses = pauses();

    /** No outage yet. The work names what stands still, such as "relaying". */
    Outage(Logger log, String work, Clock clock) {
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    private static BackOffExecution pauses() {
        ExponentialBackOff backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(5000);
        backOff.setJitter(100);
        return backOff.start();
    }

    /** Something failed; returns how long to wait before the next attempt. */
    Duration failed(Exception reason) {
        if (since == null) {
            since = clock.instant();
            log.warn("{} waits, nothing is lost: {}", work, describe(reason));
        } else {
            log.debug("{} still waits", work, reason);
        }
        return Duration.ofMillis(pauses.nextBackOff());
    }

    /** Spring's messages leave the reason to the cause; ours hold it already. */
    private static String describe(Exception reason) {
        String message = String.valueOf(reason.getMessage());
        String root =
                String.valueOf(NestedExceptionUtils.getMostSpecificCause(reason).getMessage());
        return message.contains(root) ? message : message + ": " + root;
    }

    /** It worked. */
    void over() {
        if (since != null) {
            log.info(
                    "{} goes on after {} s",
                    work,
                    Duration.between(since, clock.instant()).toSeconds());
            since = null;
            pauses = pauses();
        }
    }
}

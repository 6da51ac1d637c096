package fr.repere.indexer.relay;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long a refused fiche waits: one second, then twice as long each time, up to a limit, less a random part of up to a quarter. */
record RetryDelay(Duration longest) {

    Duration after(int failedAttempts) {
        long doubled = 1000L << Math.min(failedAttempts, 20);
        long millis = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(millis - ThreadLocalRandom.current().nextLong(millis / 4 + 1));
    }
}

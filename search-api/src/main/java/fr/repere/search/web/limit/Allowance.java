package fr.repere.search.web.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** A bucket of tokens per client: full at first, one token per request, refilled steadily. */
final class Allowance {

    private final LoadingCache<ClientAddress, Bucket> buckets;

    /** So many requests per second in the long run. */
    Allowance(int perSecond, int burst, int clients, TimeMeter clock) {
        this(perSecond, Duration.ofSeconds(1), burst, clients, clock);
    }

    /** So many requests per period in the long run. */
    Allowance(int perPeriod, Duration period, int burst, int clients, TimeMeter clock) {
        // A bucket that nobody used until it was full again is worth no more than a new one.
        Duration untilFull = period.multipliedBy(1 + burst / perPeriod);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(clients)
                .expireAfterAccess(untilFull)
                .ticker(clock::currentTimeNanos)
                .executor(Runnable::run)
                .build(client -> Bucket.builder()
                        .withCustomTimePrecision(clock)
                        .addLimit(limit -> limit.capacity(burst).refillGreedy(perPeriod, period))
                        .build());
    }

    /** Takes a token; zero when there was one, else how long it takes until there is one. */
    Duration take(ClientAddress client) {
        ConsumptionProbe probe = buckets.get(client).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** How many clients are remembered. */
    long clients() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }
}

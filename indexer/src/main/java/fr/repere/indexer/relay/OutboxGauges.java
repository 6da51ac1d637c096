package fr.repere.indexer.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;

/** What waits in the outbox, asked when the metrics are, at most once a second; not a number while PostGIS does not answer. */
final class OutboxGauges implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Waiting UNKNOWN = new Waiting(Double.NaN, Double.NaN, Double.NaN);

    private final JdbcOperations jdbc;
    private final Clock clock;
    private @Nullable Instant askedAt;
    private Waiting last = UNKNOWN;

    OutboxGauges(JdbcOperations jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Waiting(double pending, double lagSeconds, double failed) {}

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "repere.outbox.pending", "Changes that are not in the index yet", Waiting::pending);
        gauge(registry, "repere.outbox.lag.seconds", "Age of the oldest change that is due", Waiting::lagSeconds);
        gauge(
                registry,
                "repere.outbox.failed",
                "Changes that failed at least once and wait for another attempt",
                Waiting::failed);
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<Waiting> value) {
        Gauge.builder(name, this, gauges -> value.applyAsDouble(gauges.waiting()))
                .description(description)
                .register(registry);
    }

    private synchronized Waiting waiting() {
        Instant now = clock.instant();
        if (askedAt == null || Duration.between(askedAt, now).compareTo(FRESH) > 0) {
            last = ask();
            askedAt = now;
        }
        return last;
    }

    private Waiting ask() {
        try {
            Waiting waiting = jdbc.queryForObject(
                    """
                    select count(*) as pending, count(*) filter (where attempts > 0) as failed,
                           coalesce(extract(epoch from now() - min(created_at) filter (where next_attempt_at <= now())), 0) as lag
                    from outbox""",
                    (row, number) ->
                            new Waiting(row.getDouble("pending"), row.getDouble("lag"), row.getDouble("failed")));
            return waiting == null ? UNKNOWN : waiting;
        } catch (DataAccessException e) {
            return UNKNOWN;
        }
    }
}

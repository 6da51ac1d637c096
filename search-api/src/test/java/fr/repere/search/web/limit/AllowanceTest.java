package fr.repere.search.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final ClientAddress ANNA = new ClientAddress(false, 1);
    private static final ClientAddress BORIS = new ClientAddress(false, 2);

    private final AtomicLong nanos = new AtomicLong();

    private final TimeMeter clock = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    };

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static int taken(Allowance allowance, ClientAddress client, int tries) {
        int taken = 0;
        for (int i = 0; i < tries; i++) {
            taken += allowance.take(client).isZero() ? 1 : 0;
        }
        return taken;
    }

    @Test
    void after_a_burst_comes_the_steady_rate_and_after_a_rest_a_burst_again() {
        Allowance allowance = new Allowance(50, 200, 100, clock);
        assertThat(taken(allowance, ANNA, 300)).isEqualTo(200);
        pass(Duration.ofSeconds(1));
        assertThat(taken(allowance, ANNA, 300)).isEqualTo(50);
        pass(Duration.ofSeconds(10));
        assertThat(taken(allowance, ANNA, 300)).isEqualTo(200);
    }

    @Test
    void who_is_refused_is_told_how_long_to_wait_and_then_served() {
        Allowance allowance = new Allowance(2, 2, 100, clock);
        assertThat(taken(allowance, ANNA, 2)).isEqualTo(2);
        Duration wait = allowance.take(ANNA);
        assertThat(wait).isEqualTo(Duration.ofMillis(500));
        pass(wait);
        assertThat(allowance.take(ANNA)).isZero();
    }

    @Test
    void one_client_does_not_pay_for_another() {
        Allowance allowance = new Allowance(1, 1, 100, clock);
        assertThat(taken(allowance, ANNA, 9)).isEqualTo(1);
        assertThat(allowance.take(BORIS)).isZero();
    }

    @Test
    void a_million_clients_do_not_fill_the_memory_and_those_gone_are_forgotten() {
        Allowance allowance = new Allowance(1, 5, 1_000, clock);
        for (int i = 0; i < 1_000_000; i++) {
            allowance.take(new ClientAddress(true, i));
        }
        assertThat(allowance.clients()).isLessThanOrEqualTo(1_000);
        pass(Duration.ofSeconds(7));
        assertThat(allowance.clients()).isZero();
    }
}

package fr.repere.search.recording;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.search.query.SearchUnavailable;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RecorderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final Memory memory = new Memory();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    /** Keeps what a sheet sent last, as an index does, and fails when told so. */
    private static final class Memory implements CountStore {

        private final Map<String, Map<Counted, Long>> bySheet = new HashMap<>();
        private boolean refuses;
        private boolean losesItsAnswer;

        @Override
        public void keep(String sheet, Map<Counted, Long> totals) {
            if (!refuses) {
                bySheet.computeIfAbsent(sheet, id -> new HashMap<>()).putAll(totals);
            }
            if (refuses || losesItsAnswer) {
                throw SearchUnavailable.because(new IllegalStateException("down"));
            }
        }

        long readings(String fiche) {
            return bySheet.values().stream()
                    .mapToLong(totals -> totals.getOrDefault(reading(fiche), 0L))
                    .sum();
        }

        int different() {
            return (int) bySheet.values().stream()
                    .flatMap(totals -> totals.keySet().stream())
                    .distinct()
                    .count();
        }
    }

    @Test
    void each_is_counted_once_over_several_writes() {
        Recorder recorder = recorder(100, 100);
        recorder.count(reading("a"));
        recorder.count(reading("a"));
        recorder.count(reading("b"));
        recorder.flush();
        recorder.count(reading("a"));
        recorder.flush();
        recorder.flush();
        assertThat(memory.readings("a")).isEqualTo(3);
        assertThat(memory.readings("b")).isEqualTo(1);
    }

    @Test
    void what_was_counted_while_the_engine_was_down_is_written_when_it_is_back() {
        Recorder recorder = recorder(100, 100);
        memory.refuses = true;
        recorder.count(reading("a"));
        recorder.flush();
        recorder.count(reading("a"));
        recorder.flush();
        memory.refuses = false;
        recorder.flush();
        assertThat(memory.readings("a")).isEqualTo(2);
        assertThat(metric("failed")).isEqualTo(2);
    }

    @Test
    void what_was_written_but_never_confirmed_does_not_count_twice() {
        Recorder recorder = recorder(100, 100);
        memory.losesItsAnswer = true;
        recorder.count(reading("a"));
        recorder.flush();
        memory.losesItsAnswer = false;
        recorder.count(reading("a"));
        recorder.flush();
        assertThat(memory.readings("a")).isEqualTo(2);
    }

    @Test
    void while_the_engine_is_down_no_more_is_held_than_the_settings_allow_and_the_rest_is_dropped() {
        Recorder recorder = recorder(5, 10);
        memory.refuses = true;
        for (int i = 0; i < 100; i++) {
            recorder.count(reading("f" + i));
            recorder.flush();
        }
        assertThat(metric("dropped")).isEqualTo(85);
        memory.refuses = false;
        recorder.flush();
        assertThat(memory.different()).isEqualTo(15);
    }

    @Test
    void a_full_sheet_is_followed_by_another_and_their_numbers_add_up() {
        Recorder recorder = recorder(1_000, 7);
        for (int i = 0; i < 300; i++) {
            recorder.count(reading("f" + i % 20));
        }
        recorder.flush();
        assertThat(memory.bySheet).hasSizeGreaterThan(2);
        for (int i = 0; i < 20; i++) {
            assertThat(memory.readings("f" + i)).isEqualTo(15);
        }
    }

    @Test
    @Timeout(20)
    void who_counts_does_not_wait_for_a_writer_that_hangs() throws InterruptedException {
        CountDownLatch hangs = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        Recorder recorder = new Recorder(
                (sheet, totals) -> {
                    hangs.countDown();
                    try {
                        released.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                new RecordingSettings(true, Duration.ofHours(1), 3, 100),
                metrics);
        recorder.count(reading("a"));
        Thread writer = Thread.ofVirtual().start(recorder::flush);
        hangs.await();
        for (int i = 0; i < 10; i++) {
            recorder.count(reading("f" + i));
        }
        assertThat(metric("dropped")).isEqualTo(7);
        released.countDown();
        writer.join();
    }

    @Test
    void what_is_left_is_written_at_the_end() {
        try (Recorder recorder = recorder(100, 100)) {
            recorder.count(reading("a"));
        }
        assertThat(memory.readings("a")).isEqualTo(1);
    }

    @Test
    void switched_off_nothing_is_counted() {
        try (Recorder recorder =
                new Recorder(memory, new RecordingSettings(false, Duration.ofHours(1), 100, 100), metrics)) {
            recorder.count(reading("a"));
            recorder.flush();
        }
        assertThat(memory.bySheet).isEmpty();
    }

    private Recorder recorder(int queue, int lines) {
        return new Recorder(memory, new RecordingSettings(true, Duration.ofHours(1), queue, lines), metrics);
    }

    private double metric(String name) {
        return metrics.get("repere.recording." + name).counter().count();
    }

    private static Counted reading(String fiche) {
        return new Counted.Reading(DAY, fiche);
    }
}

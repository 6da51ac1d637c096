package fr.repere.search.recording;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Counts behind the back of requests. Who counts something never waits: it goes into a bounded queue, or is dropped when that is full.
 * One thread takes the queue and writes the numbers every few seconds, and a last time at the end. Numbers that could not be written
 * are written again with the next ones; as they are totals, not additions, none is counted twice.
 */
@Component
public final class Recorder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);

    private final CountStore store;
    private final RecordingSettings settings;
    private final BlockingQueue<Counted> waiting;
    private final Counter counted;
    private final Counter dropped;
    private final Counter failed;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("recorder").daemon().factory());
    private Sheet sheet;
    private boolean failing;

    /** A recorder that begins at once, unless the settings switch it off. */
    public Recorder(CountStore store, RecordingSettings settings, MeterRegistry metrics) {
        this.store = store;
        this.settings = settings;
        this.waiting = new ArrayBlockingQueue<>(settings.queue());
        this.sheet = new Sheet(settings.lines());
        this.counted = counter(metrics, "repere.recording.counted", "Searches and readings taken to be counted");
        this.dropped =
                counter(metrics, "repere.recording.dropped", "Searches and readings not counted: the queue was full");
        this.failed =
                counter(metrics, "repere.recording.failed", "Attempts to write numbers that failed and are repeated");
        if (settings.enabled()) {
            long millis = settings.every().toMillis();
            clock.scheduleWithFixedDelay(this::flush, millis, millis, TimeUnit.MILLISECONDS);
        }
    }

    private static Counter counter(MeterRegistry metrics, String name, String description) {
        return Counter.builder(name).description(description).register(metrics);
    }

    /** Whether anything is counted at all. */
    public boolean isEnabled() {
        return settings.enabled();
    }

    /** Counts one, or drops it; returns at once and never fails. */
    public void count(Counted one) {
        if (settings.enabled()) {
            (waiting.offer(one) ? counted : dropped).increment();
        }
    }

    /** Writes what was counted since the last time. Whatever goes wrong waits for the next time. */
    @SuppressWarnings("IllegalCatch") // an unforeseen failure would end the recording for good, in silence
    public synchronized void flush() {
        try {
            do {
                take();
                if (!sheet.isKept()) {
                    store.keep(sheet.id(), sheet.unkept());
                    sheet.kept();
                    failing = false;
                }
            } while (!waiting.isEmpty());
        } catch (RuntimeException e) {
            failed.increment();
            if (!failing) {
                failing = true;
                LOG.warn(
                        "Searches and readings cannot be written for now; they wait, up to a bound: {}",
                        e.getMessage());
            }
        }
    }

    /** A full sheet that is not kept yet lets the queue wait, and fill: so what is held while the engine is down is bounded. */
    private void take() {
        if (sheet.isKept() && sheet.isFull()) {
            sheet = new Sheet(settings.lines());
        }
        List<Counted> batch = new ArrayList<>();
        waiting.drainTo(batch, sheet.room());
        batch.forEach(sheet::count);
    }

    /** Ends the thread and writes what is left, if the engine still takes it. */
    @Override
    public void close() {
        clock.shutdown();
        if (settings.enabled()) {
            flush();
        }
    }
}

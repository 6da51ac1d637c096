package fr.repere.indexer.relay;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Repeats a step as long as the application runs, on a thread of its own, through any outage of PostGIS or Elasticsearch. */
public final class SteadyLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SteadyLoop.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final Supplier<Duration> step;
    private final Outage outage;
    private volatile @Nullable Run run;

    /**
     * A loop that does not run yet.
     *
     * @param name of the thread
     * @param work what stands still when the step fails, for the log
     * @param step does a piece of work and returns the pause after it
     */
    public SteadyLoop(String name, String work, Supplier<Duration> step, Clock clock) {
        this.name = name;
        this.step = step;
        this.outage = new Outage(LOG, work, clock);
    }

    private record Run(Thread thread, CountDownLatch stop) {}

    @Override
    public void start() {
        CountDownLatch stop = new CountDownLatch(1);
        Thread thread = Thread.ofPlatform().name(name).unstarted(() -> loop(stop));
        run = new Run(thread, stop);
        thread.start();
    }

    private void loop(CountDownLatch stop) {
        try {
            Duration pause = Duration.ZERO;
            while (!stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = step();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("IllegalCatch") // the loop must outlive whatever happens to one step
    private Duration step() {
        try {
            Duration pause = step.get();
            outage.over();
            return pause;
        } catch (RuntimeException e) {
            return outage.failed(e);
        }
    }

    /** Lets the step under way end, for up to ten seconds; what it could not finish is done again after the next start. */
    @Override
    public void stop() {
        Run running = run;
        run = null;
        if (running == null) {
            return;
        }
        running.stop().countDown();
        try {
            if (!running.thread().join(PATIENCE)) {
                running.thread().interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return run != null;
    }
}

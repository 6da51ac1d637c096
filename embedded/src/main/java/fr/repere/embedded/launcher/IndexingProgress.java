package fr.repere.embedded.launcher;

import fr.repere.embedded.process.Patience;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** The bar that fills while the indexer empties the outbox. */
final class IndexingProgress {

    private static final Duration LIMIT = Duration.ofHours(2);
    private static final int REFRESH_MILLIS = 250;

    private final Supplier<OptionalLong> pending;
    private final Duration stalled;

    /**
     * Follows that number of changes.
     *
     * @param pending asks how many changes wait, nothing when nobody answers
     * @param stalled how long that number may stay the same before one stops waiting for it
     */
    IndexingProgress(Supplier<OptionalLong> pending, Duration stalled) {
        this.pending = pending;
        this.stalled = stalled;
    }

    /** Shows the bar until nothing is left to index, or nothing moves any more; returns how many changes are left. */
    long follow() {
        long total = pending.get().orElse(0);
        if (total == 0) {
            return 0;
        }
        var bar = new ProgressBarBuilder()
                .setTaskName("  Indexation")
                .setInitialMax(total)
                .setStyle(System.console() == null ? ProgressBarStyle.ASCII : ProgressBarStyle.COLORFUL_UNICODE_BAR)
                .setUpdateIntervalMillis(REFRESH_MILLIS)
                .build();
        try (bar) {
            var watch = new Watch(total);
            Patience.until(LIMIT, () -> {
                long left = pending.get().orElse(watch.left);
                watch.see(left);
                bar.maxHint(watch.total);
                bar.stepTo(watch.total - left);
                return left == 0 || watch.stoodStillFor(stalled);
            });
            return watch.left;
        }
    }

    /** What was seen so far: changes may come in while others are indexed, and an engine may stop answering. */
    private static final class Watch {
        private long total;
        private long left;
        private long lastProgress = System.nanoTime();

        Watch(long total) {
            this.total = total;
            this.left = total;
        }

        void see(long now) {
            if (now != left) {
                lastProgress = System.nanoTime();
            }
            total = Math.max(total, now);
            left = now;
        }

        boolean stoodStillFor(Duration limit) {
            return System.nanoTime() - lastProgress > limit.toNanos();
        }
    }
}

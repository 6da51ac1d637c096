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
    private static final Duration STALLED = Duration.ofMinutes(3);
    private static final int REFRESH_MILLIS = 250;

    private final Supplier<OptionalLong> pending;

    IndexingProgress(Supplier<OptionalLong> pending) {
        this.pending = pending;
    }

    /** Shows the bar until nothing is left to index; returns how many changes were indexed meanwhile. */
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
                return left == 0 || watch.stalled();
            });
            if (watch.left > 0) {
                throw LauncherFailure.because("L'indexation n'avance plus : il reste " + watch.left
                        + " changements. Le journal d'indexer dit pourquoi.");
            }
            return watch.total;
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

        boolean stalled() {
            return System.nanoTime() - lastProgress > STALLED.toNanos();
        }
    }
}

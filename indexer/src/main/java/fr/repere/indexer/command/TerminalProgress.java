package fr.repere.indexer.command;

import fr.repere.indexer.rebuild.RebuildProgress;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A rebuild as a progress bar in French, on the error stream so that the result alone is on the other. */
final class TerminalProgress implements RebuildProgress, AutoCloseable {

    private @Nullable Step step;
    private @Nullable ProgressBar bar;

    @Override
    public void at(Step next, long done, long total) {
        ProgressBar shown = bar;
        if (shown == null || step != next) {
            close();
            shown = start(next, total);
            bar = shown;
            step = next;
        }
        shown.maxHint(total);
        shown.stepTo(done);
    }

    private static ProgressBar start(Step step, long total) {
        return new ProgressBarBuilder()
                .setTaskName(
                        switch (step) {
                            case TERRITORIES -> "Territoires";
                            case FICHES -> "Fiches     ";
                            case COMPARISON -> "Comparaison";
                        })
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BAR)
                .setUpdateIntervalMillis(200)
                .setSpeedUnit(java.time.temporal.ChronoUnit.SECONDS)
                .showSpeed()
                .startsFrom(0, Duration.ZERO)
                .build();
    }

    @Override
    public void close() {
        ProgressBar shown = bar;
        if (shown != null) {
            shown.close();
            bar = null;
        }
    }
}

package fr.repere.admin.importing;

import fr.repere.geodata.importing.input.ByteProgress;
import java.io.Console;
import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar over bytes; drawn only where somebody sees it, on a terminal. */
final class Progress implements ByteProgress, AutoCloseable {

    private static final int WIDTH = 100;
    private static final long MEGABYTE = 1_000_000;

    private final @Nullable ProgressBar bar;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /**
     * A bar.
     *
     * @param total bytes to come, or 0 when nobody knows
     */
    static Progress of(String task, long total, PrintWriter out) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            return new Progress(null);
        }
        return new Progress(new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total > 0 ? total : -1)
                .setUnit(" Mo", MEGABYTE)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new DelegatingProgressBarConsumer(
                        drawn -> {
                            out.print("\r" + drawn);
                            out.flush();
                        },
                        WIDTH))
                .build());
    }

    @Override
    public void advance(long bytes) {
        if (bar != null) {
            bar.stepBy(bytes);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}

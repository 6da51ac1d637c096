package fr.repere.embedded.launcher;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** What a long command tells while it works: one line per thing done, with the time it took. */
final class Terminal {

    private final PrintWriter out;
    private final PrintWriter errors;

    Terminal(PrintWriter out, PrintWriter errors) {
        this.out = out;
        this.errors = errors;
    }

    synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Says that something is done, and how long it took since that moment ({@link System#nanoTime}). */
    void done(String what, long since) {
        var seconds = Duration.ofNanos(System.nanoTime() - since).toMillis() / 1000.0;
        say(String.format(Locale.FRENCH, "  ✔ %-32s %5.1f s", what, seconds));
    }

    synchronized void complain(String line) {
        out.flush();
        errors.println(line);
        errors.flush();
    }
}

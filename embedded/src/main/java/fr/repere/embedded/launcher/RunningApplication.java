package fr.repere.embedded.launcher;

import fr.repere.embedded.process.ChildProcess;
import fr.repere.embedded.process.Patience;
import fr.repere.embedded.process.RecordedProcess;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A started application.
 *
 * @param application which one
 * @param process its Java process
 * @param recorded the same as written down in the run folder
 * @param url where it answers this program
 * @param log the file of its messages
 */
record RunningApplication(Application application, Process process, RecordedProcess recorded, String url, Path log) {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final int SHOWN_LINES = 20;

    /** Waits until it answers that it is well. */
    void awaitHealth(Actuator actuator) {
        if (!Patience.until(LIMIT, () -> !process.isAlive() || actuator.isUp(url))) {
            throw LauncherFailure.because(application.title() + " ne répond pas après " + LIMIT.toMinutes()
                    + " minutes. Fin de son journal (" + log + ") :\n" + ChildProcess.tail(log, SHOWN_LINES));
        }
        if (!process.isAlive()) {
            throw ended();
        }
    }

    /** Why the stack cannot go on when this application has ended by itself. */
    LauncherFailure ended() {
        return LauncherFailure.because(application.title() + " s'est arrêté. Fin de son journal (" + log + ") :\n"
                + ChildProcess.tail(log, SHOWN_LINES));
    }
}

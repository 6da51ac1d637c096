package fr.repere.embedded;

import fr.repere.embedded.process.ChildProcess;
import java.nio.file.Path;

/** A private PostgreSQL or Elasticsearch that did not start; the message holds the last lines of its log and where the rest is. */
public final class EngineFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN_LINES = 8;

    private EngineFailure(String message) {
        super(message);
    }

    static EngineFailure withLog(String what, Path log) {
        return new EngineFailure(what + ". Last lines of " + log + ":\n" + ChildProcess.tail(log, SHOWN_LINES));
    }
}

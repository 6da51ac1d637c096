package fr.repere.indexer.rebuild;

/** Another process rebuilds the same index at this moment. */
public final class RebuildRunning extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private RebuildRunning(String message) {
        super(message);
    }

    static RebuildRunning of(String alias) {
        return new RebuildRunning("another rebuild of " + alias + " is running; wait for its end and try again");
    }
}

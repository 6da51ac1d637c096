package fr.repere.embedded.launcher;

/** What stops a command; its message is a French sentence for the user: what happened, why, what to do. */
final class LauncherFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private LauncherFailure(String message) {
        super(message);
    }

    static LauncherFailure because(String sentence) {
        return new LauncherFailure(sentence);
    }
}

package fr.repere.search.export;

/** As many exports run, or wait, as may at once. */
public final class ExportsBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private ExportsBusy(String message) {
        super(message);
    }

    /** When it would have to run now. */
    public static ExportsBusy running() {
        return new ExportsBusy("as many exports run as may at once");
    }

    static ExportsBusy waiting() {
        return new ExportsBusy("as many exports wait as may");
    }
}

package fr.repere.indexer.relay;

/** There is no index to write to; rows wait until one is made. */
public final class NoIndexYet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private NoIndexYet(String message) {
        super(message);
    }

    static NoIndexYet behind(String alias) {
        return new NoIndexYet("no index of " + alias + " is written to yet; changes wait until it is made");
    }
}

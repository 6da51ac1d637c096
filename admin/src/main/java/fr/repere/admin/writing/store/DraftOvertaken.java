package fr.repere.admin.writing.store;

/** Somebody changed the draft since it was read: nothing was overwritten. */
public final class DraftOvertaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Draft present;

    /** The draft as it is now. */
    public DraftOvertaken(Draft present) {
        super("draft %s is at revision %d".formatted(present.id(), present.revision()));
        this.present = present;
    }

    /** The draft as it is now, with who saved it when. */
    public Draft present() {
        return present;
    }
}

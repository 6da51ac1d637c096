package fr.repere.admin.writing.store;

/** The side of a draft has another open draft of the same fiche: two would contradict each other. */
public final class OtherDraftOpen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OtherDraftOpen(Throwable cause) {
        super("another draft of this side is open", cause);
    }
}

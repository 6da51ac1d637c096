package fr.repere.admin.writing.store;

import java.util.UUID;

/** There is no such draft, or it is not for this person to know that there is. */
public final class DraftNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** No draft for this person under this id. */
    public DraftNotFound(UUID id) {
        super("no draft " + id);
    }
}

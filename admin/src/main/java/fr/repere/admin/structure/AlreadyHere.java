package fr.repere.admin.structure;

import java.util.UUID;

/** The SIRET of a structure that is here already: it is joined, not declared a second time. */
public final class AlreadyHere extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final UUID structure;

    AlreadyHere(UUID structure) {
        super("structure " + structure);
        this.structure = structure;
    }

    /** The one that is here. */
    public UUID structure() {
        return structure;
    }
}

package fr.repere.admin.structure;

/** Somebody else corrected the structure since the form was opened; nothing was written. */
public final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient StructureSheet present;

    Overtaken(StructureSheet present) {
        super("structure " + present.id() + " is at version " + present.version());
        this.present = present;
    }

    /** What it is now. */
    public StructureSheet present() {
        return present;
    }
}

package fr.repere.geodata.siret;

/** What was typed is no SIRET; the reason has words of its own, and the count of digits is part of them. */
public final class InvalidSiret extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final int length;

    InvalidSiret(Reason reason, int length) {
        super(reason + ", " + length + " characters");
        this.reason = reason;
        this.length = length;
    }

    /** What is wrong with it. */
    public Reason reason() {
        return reason;
    }

    /** How many characters it has, blanks aside. */
    public int length() {
        return length;
    }

    /** Why it is none. */
    public enum Reason {
        EMPTY,
        /** There is something in it that is no digit. */
        CHARACTERS,
        /** The nine digits of a SIREN, which names no site. */
        SIREN_ONLY,
        LENGTH,
        /** Fourteen digits of which one at least is wrong. */
        CHECKSUM
    }
}

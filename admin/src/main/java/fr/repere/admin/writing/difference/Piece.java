package fr.repere.admin.writing.difference;

/** Some words of a difference: there before and after, only after, or only before. */
public record Piece(Mark mark, String text) {

    /** Where the words stand. */
    public enum Mark {
        SAME,
        INSERTED,
        DELETED
    }

    /** Whether the words are new. */
    public boolean inserted() {
        return mark == Mark.INSERTED;
    }

    /** Whether the words are gone. */
    public boolean deleted() {
        return mark == Mark.DELETED;
    }
}

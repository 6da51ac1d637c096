package fr.repere.admin.access;

/** Something that does not exist, or that the person may not know to exist: the answer is the same for both. */
public class NotYours extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private NotYours(String message) {
        super(message);
    }

    /** What was asked for, in the log's words: a kind and an id, never what it says. */
    public static NotYours of(String kind, Object id) {
        return new NotYours(kind + " " + id);
    }
}

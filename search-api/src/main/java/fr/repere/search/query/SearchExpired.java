package fr.repere.search.query;

/** The view of the index that a cursor reads is gone: the pages of that search cannot go on. */
public final class SearchExpired extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private SearchExpired(Throwable cause) {
        super("the point in time of the cursor is gone", cause);
    }

    /** The engine no longer knows the view. */
    public static SearchExpired because(Throwable cause) {
        return new SearchExpired(cause);
    }
}

package fr.repere.search.query;

/** The search index does not answer, answers too late, or is not filled yet. It may answer again in a moment. */
public final class SearchUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private SearchUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    /** No answer in time. */
    public static SearchUnavailable because(Throwable cause) {
        return new SearchUnavailable("the search index does not answer: " + cause.getMessage(), cause);
    }
}

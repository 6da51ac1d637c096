package fr.repere.search.export;

/** There is no such job, or no more; or it has no file. */
public final class ExportNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private ExportNotFound(String message) {
        super(message);
    }

    /** No job under this id, which is not repeated: it is a secret. */
    public static ExportNotFound unknown() {
        return new ExportNotFound("no such export");
    }
}

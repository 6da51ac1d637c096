package fr.repere.search.export;

/** An export is too large to be answered directly. */
public final class ExportTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long total;
    private final long limit;

    private ExportTooLarge(long total, long limit) {
        super(total + " fiches, at most " + limit + " directly");
        this.total = total;
        this.limit = limit;
    }

    /** So many fiches, of which so many may be asked for directly. */
    static ExportTooLarge of(long total, long limit) {
        return new ExportTooLarge(total, limit);
    }

    /** How many fiches were asked for. */
    public long total() {
        return total;
    }

    /** How many are answered at most. */
    public long limit() {
        return limit;
    }
}

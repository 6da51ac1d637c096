package fr.repere.geodata.document;

/**
 * A time during which a place is open, in the form of Elasticsearch's {@code integer_range}: minutes in the block of its
 * {@link TimeRegion}, both included. The minute of closing is not included: a place open until 12:00 is closed at 12:00.
 */
public record OpenDocument(int gte, int lte) {

    /** Of a place whose hours say that it is never open: no minute asked for is in it, but the fiche states its hours. */
    public static final OpenDocument NEVER = new OpenDocument(-1, -1);
}

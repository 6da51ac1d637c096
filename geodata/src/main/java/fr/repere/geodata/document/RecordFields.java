package fr.repere.geodata.document;

/** Names of the fields of {@link SearchesDocument} and {@link ReadingsDocument} in the index. */
public final class RecordFields {

    public static final String DAY = "day";
    public static final String IN = "in";
    public static final String THEMES = "themes";
    public static final String SHAPE = "shape";
    public static final String LOCAL = "local";
    public static final String TOTAL = "total";
    public static final String SEARCHES = "searches";
    public static final String FICHE = "fiche";
    public static final String READINGS = "readings";

    private RecordFields() {}
}

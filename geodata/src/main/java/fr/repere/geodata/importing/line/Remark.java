package fr.repere.geodata.importing.line;

/**
 * Something to say about a field of a record.
 *
 * @param field the field, in the words of the file or of the fiche
 * @param value what stood there, shortened; empty when nothing did
 * @param reason what is wrong and what became of it, in French, without the value: equal reasons are counted together
 */
public record Remark(String field, String value, String reason) {

    private static final int LONGEST = 120;

    /** Shortens the value and keeps it on one line. */
    public Remark {
        String flat = value.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        value = flat.length() <= LONGEST ? flat : flat.substring(0, LONGEST) + "…";
    }
}

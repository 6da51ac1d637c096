package fr.repere.search.elastic;

import fr.repere.geodata.document.FicheFields;
import java.util.Map;

/**
 * Numbers of fiches by field and value, the most frequent values first. Structures stand under {@link FicheFields#STRUCTURE_ID} as
 * {@code id name}.
 *
 * @param fields what is missing has none
 * @param allStructures whether a structure that is missing has none; otherwise nothing is known of it
 */
record Counts(Map<String, Map<String, Long>> fields, boolean allStructures) {

    static final Counts NONE = new Counts(Map.of(), true);

    /** The numbers of a field. */
    Map<String, Long> of(String field) {
        return fields.getOrDefault(field, Map.of());
    }

    /** The number of a value. */
    long of(String field, String value) {
        return of(field).getOrDefault(value, 0L);
    }

    /** Whether the number of a value is known. */
    boolean knows(String field, String value) {
        return allStructures
                || !field.equals(FicheFields.STRUCTURE_ID)
                || of(field).containsKey(value);
    }
}

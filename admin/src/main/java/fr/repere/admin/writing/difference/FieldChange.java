package fr.repere.admin.writing.difference;

import fr.repere.admin.writing.content.Section;
import java.util.List;

/**
 * What differs in one field.
 *
 * @param field its name: the message {@code writing.field.FIELD}
 * @param number of the place, from 1; 0 for what has no number
 * @param pieces the text, its words marked
 */
public record FieldChange(String field, int number, List<Piece> pieces) {

    /** Where the field is edited. */
    public Section section() {
        return Section.ofField(field);
    }
}

package fr.repere.admin.writing.content;

import java.util.List;

/**
 * Something in a draft that stands in the way of its publication.
 *
 * @param field what it is about, such as {@code title} or {@code places[1].phone}
 * @param code of its words: the message {@code writing.fault.CODE} says what is wrong and what to do
 * @param arguments for the words
 */
public record Fault(String field, String code, List<String> arguments) {

    /** A fault whose words need these arguments. */
    public static Fault of(String field, String code, String... arguments) {
        return new Fault(field, code, List.of(arguments));
    }

    /** Where to mend it. */
    public Section section() {
        return Section.ofField(field);
    }
}

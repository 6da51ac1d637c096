package fr.repere.admin.writing.hint;

import fr.repere.admin.writing.content.Section;

/**
 * Something that would make a text easier to read. It explains and never blocks.
 *
 * @param field the text that it is about
 * @param code of its words: the message {@code writing.hint.CODE} says what, {@code writing.hint.CODE.why} says why
 * @param excerpt the words that it is about
 * @param advice plain words for them, a long form, or a number of words; empty when the message says it all
 */
public record Hint(String field, String code, String excerpt, String advice) {

    /** Where the text is. */
    public Section section() {
        return Section.ofField(field);
    }

    /** Whether it counts more than the others: a sentence that nobody can follow. */
    public boolean isStrong() {
        return "sentence-too-long".equals(code);
    }
}

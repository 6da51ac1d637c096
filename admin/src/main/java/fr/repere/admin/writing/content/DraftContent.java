package fr.repere.admin.writing.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * What a draft says, as it was typed: nothing is refused, nothing corrected, nothing lost. A text that is not there is empty, never
 * null. {@link ContentReading} makes a fiche's content of it, or says what is in the way.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DraftContent(DraftTexts texts, DraftThemes themes, DraftWhere where, DraftCriteria criteria) {

    /** Nothing said yet. */
    public static final DraftContent EMPTY = new DraftContent(null, null, null, null);

    /** Reads an absent part as an empty one. */
    public DraftContent(
            @Nullable DraftTexts texts,
            @Nullable DraftThemes themes,
            @Nullable DraftWhere where,
            @Nullable DraftCriteria criteria) {
        this.texts = texts == null ? DraftTexts.EMPTY : texts;
        this.themes = themes == null ? DraftThemes.EMPTY : themes;
        this.where = where == null ? DraftWhere.EMPTY : where;
        this.criteria = criteria == null ? DraftCriteria.EMPTY : criteria;
    }

    /** The same with other texts. */
    public DraftContent with(DraftTexts next) {
        return new DraftContent(next, themes, where, criteria);
    }

    /** The same about something else. */
    public DraftContent with(DraftThemes next) {
        return new DraftContent(texts, next, where, criteria);
    }

    /** The same somewhere else. */
    public DraftContent with(DraftWhere next) {
        return new DraftContent(texts, themes, next, criteria);
    }

    /** The same for somebody else. */
    public DraftContent with(DraftCriteria next) {
        return new DraftContent(texts, themes, where, next);
    }
}

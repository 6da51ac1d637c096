package fr.repere.admin.writing.content;

import java.util.Locale;
import java.util.Set;

/** How far the point of a place can be relied on. Never silently wrong: what nobody vouches for is not published as if it were sure. */
public enum PointState {
    /** There is none. */
    NONE,
    /** It was there before, from an import or an earlier publication, and its address is the same. */
    KEPT,
    /** The geocoder is sure. */
    FOUND,
    /** The geocoder is not sure, or found another commune than was typed. */
    DOUBTFUL,
    /** The geocoder did not answer, or found nothing: whatever point there is, nobody looked at it for this address. */
    NOT_VERIFIED,
    /** The middle of the commune, on purpose. */
    COMMUNE,
    /** Somebody put it there by hand. */
    PLACED,
    /** Somebody looked at a doubtful one and says that it is right. */
    CONFIRMED;

    /** Whether a fiche with such a point may be published. */
    public boolean isVouchedFor() {
        return !Set.of(DOUBTFUL, NOT_VERIFIED).contains(this);
    }

    /** The code in message keys and styles: lower case with hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

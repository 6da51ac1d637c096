package fr.repere.search.understanding;

import java.text.Normalizer;
import java.util.Locale;

/**
 * One name of one place.
 *
 * @param spelled as it is written, with capitals and accents
 */
record PlaceName(KnownPlace place, Origin origin, String spelled) {

    /** Where a name comes from, which says how far it may be trusted inside other words. */
    enum Origin {
        /** The name in the official code. */
        OFFICIAL,
        /** What the French say besides: « PACA », « Clermont ». */
        COLLOQUIAL,
        /** A former commune, a municipal arrondissement. */
        FORMER,
        /** The name in one of the other languages, inflected forms included. */
        TRANSLATED,
        /** A translated name that carries its preposition: « بباريس ». */
        ANNOUNCED,
        /** A translated name in Latin letters: « Parizh ». */
        TRANSLITERATED
    }

    /**
     * Whether the accents that were typed are those of the name: « maçon » is not « Mâcon ». Who types none at all is right,
     * and so is who writes a name shorter or longer than it is.
     */
    boolean allowsAccentsOf(String typed) {
        boolean french = origin == Origin.OFFICIAL || origin == Origin.FORMER;
        if (!french || typed.chars().allMatch(c -> c < 0x80)) {
            return true;
        }
        String given = letters(typed);
        String own = letters(spelled);
        if (given.length() != own.length()) {
            return true;
        }
        for (int i = 0; i < given.length(); i++) {
            if (given.charAt(i) >= 0x80 && given.charAt(i) != own.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}

package fr.repere.search.understanding;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Words as they are compared: without case, accents, vowel signs and letter variants that sound or look alike. Both sides of
 * every comparison are folded here, so that no spelling is right and none is wrong.
 */
final class Folding {

    private static final Pattern MARKS = Pattern.compile("[\\p{M}ـ]+");
    private static final Map<Integer, String> LETTERS = Map.of(
            (int) 'ى', "ي",
            (int) 'ی', "ي",
            (int) 'ې', "ي",
            (int) 'ۍ', "ي",
            (int) 'ک', "ك",
            (int) 'ة', "ه",
            (int) 'œ', "oe",
            (int) 'æ', "ae",
            (int) 'ß', "ss");
    private static final Map<String, String> SHORT_WORDS = Map.of("st", "saint", "ste", "sainte");

    private Folding() {}

    /** One word as it is compared. */
    static String word(String word) {
        String plain = MARKS.matcher(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("");
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints().forEach(letter -> append(folded, letter));
        String result = folded.toString();
        return SHORT_WORDS.getOrDefault(result, result);
    }

    /** A whole text: its words as they are compared, with one space between two. */
    static String text(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (Token token : Token.of(text)) {
            folded.append(folded.isEmpty() ? "" : " ").append(token.folded());
        }
        return folded.toString();
    }

    private static void append(StringBuilder folded, int letter) {
        int digit = Character.digit(letter, 10);
        if (digit >= 0) {
            folded.append(digit);
        } else if (letter >= 0x1200 && letter <= 0x1357) {
            folded.appendCodePoint(ethiopic(letter));
        } else {
            String other = LETTERS.get(letter);
            if (other == null) {
                folded.appendCodePoint(letter);
            } else {
                folded.append(other);
            }
        }
    }

    /** Tigrinya writes the same sounds with several series of letters; of the breathed ones the first and fourth sound alike. */
    private static int ethiopic(int letter) {
        int series = letter & ~7;
        int order = letter & 7;
        int one = switch (series) {
            case 0x1210, 0x1280, 0x12B8 -> 0x1200;
            case 0x1220 -> 0x1230;
            case 0x12D0 -> 0x12A0;
            case 0x1340 -> 0x1338;
            default -> series;
        };
        boolean breathed = one == 0x1200 || one == 0x12A0;
        return one + (breathed && order == 3 ? 0 : order);
    }
}

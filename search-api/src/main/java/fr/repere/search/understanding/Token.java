package fr.repere.search.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a typed text.
 *
 * @param typed as it was typed
 * @param folded as it is compared
 * @param start index of its first character in the text
 * @param end index behind its last character
 */
record Token(String typed, String folded, int start, int end) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}ـ]+");

    /** The words of a text, cut at everything that is neither letter nor digit: hyphens, apostrophes, half-spaces. */
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String folded = Folding.word(words.group());
            if (!folded.isEmpty()) {
                tokens.add(new Token(words.group(), folded, words.start(), words.end()));
            }
        }
        return tokens;
    }

    /** The folded words from one index to another, exclusive, with one space between two. */
    static String joined(List<Token> tokens, int from, int to) {
        if (to - from == 1) {
            return tokens.get(from).folded();
        }
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i == from ? "" : " ").append(tokens.get(i).folded());
        }
        return text.toString();
    }

    /** Whether it consists of digits. */
    boolean isNumber() {
        return folded.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}

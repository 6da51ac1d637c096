package fr.repere.search.query;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a search. Words that say nothing alone (« le », "of the") are dropped when no other word stands beside them:
 * the search then runs as if none had been given, instead of finding nothing.
 *
 * @param text what is searched, with single spaces; empty when there is nothing to search
 * @param dropped the words that were left out, because they say nothing alone or are too many
 */
public record Words(String text, List<String> dropped) {

    /** More words narrow nothing down, they only cost: the rest is dropped. */
    private static final int MOST = 32;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** No words. */
    public static Words none() {
        return new Words("", List.of());
    }

    /** The words of a text as typed. */
    public static Words of(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
        List<String> words = Arrays.stream(NO_WORD.split(text))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return none();
        }
        if (words.stream().allMatch(word -> StopWords.contains(folded(word)))) {
            return new Words("", words);
        }
        return words.size() <= MOST
                ? new Words(text, List.of())
                : new Words(String.join(" ", words.subList(0, MOST)), words.subList(MOST, words.size()));
    }

    /** Whether there is nothing to search. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    private static String folded(String word) {
        String decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return MARKS.matcher(decomposed).replaceAll("");
    }
}

package fr.repere.search.query;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a search. Words that say nothing alone (« le », "of the") are dropped when no other word stands beside them:
 * the search then runs as if none had been given, instead of finding nothing.
 *
 * @param text what is searched, with single spaces; empty when there is nothing to search
 * @param dropped the words that were left out, because they say nothing alone or are too many
 * @param forgiving how the words may have been meant, when they find next to nothing as they were typed
 */
public record Words(String text, List<String> dropped, Optional<Forgiving> forgiving) {

    /** More words narrow nothing down, they only cost: the rest is dropped. */
    private static final int MOST = 32;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /**
     * How words may have been meant.
     *
     * @param corrected the whole text with its misspelt words replaced: « did you mean »; absent when none was recognised
     * @param meaningsByWord what a misspelt word, in lower case, may have been meant for, the likeliest first
     * @param partOf words of which a part, or of what they may have been meant for, is enough for a fiche to be found; absent when all
     *     the words are wanted
     */
    public record Forgiving(
            Optional<String> corrected, Map<String, List<String>> meaningsByWord, Optional<Words> partOf) {

        /** The same, for words that find too little together: a part of these will do. */
        public Forgiving orPartOf(Words words) {
            return new Forgiving(corrected, meaningsByWord, Optional.of(words));
        }

        /** What a word may have been meant for beside itself. */
        public List<String> meanings(String word) {
            return meaningsByWord.getOrDefault(word.toLowerCase(Locale.ROOT), List.of());
        }
    }

    /** Words that are meant as they were typed. */
    public Words(String text, List<String> dropped) {
        this(text, dropped, Optional.empty());
    }

    /** No words. */
    public static Words none() {
        return new Words("", List.of());
    }

    /** The words of a text as typed. */
    public static Words of(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
        List<String> words = split(text);
        if (words.isEmpty()) {
            return none();
        }
        if (words.stream().allMatch(StopWords::contains)) {
            return new Words("", words);
        }
        return words.size() <= MOST
                ? new Words(text, List.of())
                : new Words(String.join(" ", words.subList(0, MOST)), words.subList(MOST, words.size()));
    }

    /** The same words, with what they may have been meant for. */
    public Words meaning(Forgiving forgiven) {
        return new Words(text, dropped, Optional.of(forgiven));
    }

    /** Whether there is nothing to search. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The words one by one, without those that say nothing alone. */
    public List<String> telling() {
        return split(text).stream()
                .filter(Predicate.not(StopWords::contains))
                .distinct()
                .toList();
    }

    /** The same text without some of its words, as typed and with nothing put right. */
    public Words without(Collection<String> unwanted) {
        return of(WORD.matcher(text)
                .replaceAll(word -> unwanted.contains(word.group()) ? " " : Matcher.quoteReplacement(word.group())));
    }

    /** A word in lower case without accents and vowel signs. */
    public static String folded(String word) {
        String decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return MARKS.matcher(decomposed).replaceAll("");
    }

    private static List<String> split(String text) {
        return Arrays.stream(NO_WORD.split(text))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}

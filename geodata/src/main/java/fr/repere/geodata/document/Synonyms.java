package fr.repere.geodata.document;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the files {@code synonyms-LANGUAGE.txt} say finds what. The index applies them; here is only known whether it would. */
public final class Synonyms {

    /** As many letters as neither an ending nor a stemmer changes. */
    private static final int BEGINNING = 3;

    private static final int LONG = 5;
    private static final String SMALL_THOUGH_LONG = "faire";

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_ENTRIES = Pattern.compile(",|=>");
    /** Where « and », « the » and other words are written in front of a word without a space, no beginning tells anything. */
    private static final Set<Language> WITH_PREFIXES = Set.of(Language.AR, Language.FA, Language.PS, Language.TI);

    private final Set<String> words = new HashSet<>();
    private final Set<String> alone = new HashSet<>();
    private final Map<Language, List<Set<String>>> entries = new EnumMap<>(Language.class);

    private Synonyms() {
        for (Language language : Language.values()) {
            List<String> texts = IndexDefinition.list("synonyms-" + language.code() + ".txt").stream()
                    .flatMap(BETWEEN_ENTRIES::splitAsStream)
                    .toList();
            texts.forEach(text -> add(split(text)));
            entries.put(language, texts.stream().map(Synonyms::key).distinct().toList());
        }
    }

    /** The synonyms that ship with the product. */
    public static Synonyms load() {
        return new Synonyms();
    }

    /** Whether this word stands in one of the files: readers use it, so it is not misspelt. */
    public boolean contains(String word) {
        return words.contains(folded(word));
    }

    /** Whether this word is an entry of one of the files by itself, as « CADA » or « interprète », not a piece of one such as « à la rue ». */
    public boolean isEntry(String word) {
        return alone.contains(folded(word));
    }

    private void add(Set<String> entry) {
        words.addAll(entry);
        if (entry.size() == 1) {
            alone.addAll(entry);
        }
    }

    /** Whether a search for this text in this language may find something through a synonym; true when in doubt. */
    public boolean mayApply(Language language, String text) {
        Set<String> asked = beginnings(split(text));
        return WITH_PREFIXES.contains(language)
                || entries.getOrDefault(language, List.of()).stream().anyMatch(asked::containsAll);
    }

    /** What a text must have for an entry to apply: the beginnings of its long words, as small ones come and go. */
    private static Set<String> key(String entry) {
        Set<String> all = split(entry);
        Set<String> telling = all.stream()
                .filter(word -> word.length() >= LONG && !word.equals(SMALL_THOUGH_LONG))
                .collect(Collectors.toUnmodifiableSet());
        return beginnings(telling.isEmpty() ? all : telling);
    }

    private static Set<String> beginnings(Set<String> words) {
        return words.stream()
                .map(word -> word.substring(0, Math.min(BEGINNING, word.length())))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> split(String text) {
        return Arrays.stream(NO_WORD.split(folded(text)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
    }
}

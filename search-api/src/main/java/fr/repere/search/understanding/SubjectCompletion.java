package fr.repere.search.understanding;

import fr.repere.geodata.document.EverydayNames;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Themes and needs by the beginnings of the words of any of their names, in any of the eight languages. */
final class SubjectCompletion {

    private static final int SHORTEST_MISSPELT = 4;
    private static final int LONG = 8;

    private record Named(Subject subject, List<String> words, int order) {}

    private final List<Named> names = new ArrayList<>();

    SubjectCompletion(Vocabulary vocabulary, EverydayNames everyday) {
        for (Language language : Language.values()) {
            for (String code : vocabulary.themeCodes()) {
                add(new Subject(code, true), vocabulary.themeName(code, language));
                everyday.of(code, language).forEach(name -> add(new Subject(code, true), name));
            }
            for (String code : vocabulary.needCodes()) {
                add(new Subject(code, false), vocabulary.needName(code, language));
                everyday.of(code, language).forEach(name -> add(new Subject(code, false), name));
            }
        }
    }

    /** The best themes and needs for what was typed so far, each once. */
    List<Subject> complete(String typed, int limit) {
        List<String> words = Token.of(typed).stream().map(Token::folded).toList();
        if (words.isEmpty()) {
            return List.of();
        }
        List<Subject> found = matching(words, (word, name) -> name.startsWith(word), limit);
        return found.isEmpty() ? matching(words, SubjectCompletion::isNearly, limit) : found;
    }

    private List<Subject> matching(List<String> words, BiPredicate<String, String> begins, int limit) {
        Map<Subject, Integer> ranks = new LinkedHashMap<>();
        for (Named named : names) {
            boolean all =
                    words.stream().allMatch(word -> named.words().stream().anyMatch(name -> begins.test(word, name)));
            if (all) {
                boolean first = begins.test(words.getFirst(), named.words().getFirst());
                int rank = (first ? 0 : 1_000_000) + 1_000 * named.words().size() + named.order();
                ranks.merge(named.subject(), rank, Math::min);
            }
        }
        return ranks.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
    }

    private static boolean isNearly(String word, String name) {
        if (word.length() < SHORTEST_MISSPELT) {
            return name.startsWith(word);
        }
        return Spelling.distanceToBeginning(word, name) <= (word.length() >= LONG ? 2 : 1);
    }

    private void add(Subject subject, String name) {
        List<String> words = Token.of(name).stream().map(Token::folded).toList();
        if (!words.isEmpty()) {
            names.add(new Named(subject, words, names.size() % 1_000));
        }
    }
}

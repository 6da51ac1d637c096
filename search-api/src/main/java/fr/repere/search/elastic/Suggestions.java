package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch.core.search.FieldSuggester;
import co.elastic.clients.elasticsearch.core.search.SuggestSort;
import co.elastic.clients.elasticsearch.core.search.Suggester;
import co.elastic.clients.elasticsearch.core.search.Suggestion;
import co.elastic.clients.elasticsearch.core.search.TermSuggest;
import co.elastic.clients.elasticsearch.core.search.TermSuggestOption;
import fr.repere.geodata.document.FicheFields;
import fr.repere.geodata.document.Synonyms;
import fr.repere.search.query.Words;
import fr.repere.search.query.Words.Forgiving;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the misspelt words of a text may mean: words of the index in the same script, one edit away from four letters on, two from
 * eight on; an edit is a letter changed, missing, too many, or two swapped, the first one too.
 */
final class Suggestions {

    /** How many edits words may have, and from which length on, in letters. */
    private static final Map<Integer, Integer> SHORTEST_BY_EDITS = new TreeMap<>(Map.of(1, 4, 2, 8));

    /** A word that stands in more fiches than this is right; a rarer one may be a name, or a typo that somebody else made too. */
    private static final int RARE = 2;

    /** As many letters as most endings have. */
    private static final int ENDING = 2;

    private static final int MEANINGS = 3;
    private static final int WRITINGS = 10;

    /** Their words are right although few fiches have them. */
    private static final Synonyms KNOWN = Synonyms.load();

    /** A misspelt word, where it stands in the text in UTF-16 units, and what it may mean, the likeliest first. */
    record Word(int offset, int length, Script script, List<String> meanings) {}

    private final String text;
    private final boolean alone;

    private Suggestions(String text, boolean alone) {
        this.text = text;
        this.alone = alone;
    }

    static Suggestions of(Words words) {
        return new Suggestions(words.text(), words.telling().size() == 1);
    }

    /** Asks for words that are commoner than those that the index has not; beside one that is alone, than if it hardly has it too. */
    Suggester misspelt() {
        Suggester.Builder all = new Suggester.Builder();
        for (Script script : Script.of(text)) {
            SHORTEST_BY_EDITS.forEach((edits, shortest) -> {
                all.suggesters(
                        name(SuggestMode.Missing, script, edits), alike(script, edits, shortest, SuggestMode.Missing));
                if (alone) {
                    all.suggesters(
                            name(SuggestMode.Popular, script, edits),
                            alike(script, edits, shortest, SuggestMode.Popular));
                }
            });
        }
        return all.build();
    }

    private FieldSuggester alike(Script script, int edits, int shortest, SuggestMode mode) {
        return FieldSuggester.of(one -> one.text(script.only(text))
                .term(term -> term.field(FicheFields.spelling(script.code()))
                        .suggestMode(mode)
                        .maxTermFreq((float) RARE)
                        .sort(SuggestSort.Score)
                        .maxEdits(edits)
                        .minWordLength(shortest)
                        .prefixLength(0)
                        .size(MEANINGS)));
    }

    /**
     * The misspelt words of the answer; fewer edits come before more.
     *
     * @param rareToo whether hardly any fiche is found: a word alone may then be misspelt although the index has it. Else a word that the
     *     index has with another ending is right
     */
    List<Word> words(Map<String, List<Suggestion<Void>>> answer, boolean rareToo) {
        SuggestMode mode = alone && rareToo ? SuggestMode.Popular : SuggestMode.Missing;
        Map<Integer, Word> byOffset = new TreeMap<>();
        for (Script script : Script.of(text)) {
            for (int edits : SHORTEST_BY_EDITS.keySet()) {
                answer.getOrDefault(name(mode, script, edits), List.of()).stream()
                        .filter(Suggestion::isTerm)
                        .map(Suggestion::term)
                        .filter(Suggestions::isMisspelt)
                        .filter(term -> rareToo || !isOtherEnding(term))
                        .forEach(term -> byOffset.putIfAbsent(term.offset(), word(script, term)));
            }
        }
        return List.copyOf(byOffset.values());
    }

    /** Asks how the likeliest meanings are written: the index knows them without accents and with. */
    static Suggester written(List<Word> words) {
        Suggester.Builder all = new Suggester.Builder();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            all.suggesters(
                    Integer.toString(i),
                    one -> one.text(word.meanings().getFirst())
                            .term(term -> term.field(
                                            FicheFields.spelling(word.script().code()))
                                    .suggestMode(SuggestMode.Always)
                                    .sort(SuggestSort.Frequency)
                                    .maxEdits(2)
                                    .prefixLength(0)
                                    .size(WRITINGS)));
        }
        return all.build();
    }

    /** The same words with their likeliest meaning as it is mostly written. */
    static List<Word> asWritten(List<Word> words, Map<String, List<Suggestion<Void>>> answer) {
        List<Word> written = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            String plain = word.meanings().getFirst();
            Optional<String> accented = answer.getOrDefault(Integer.toString(i), List.of()).stream()
                    .filter(Suggestion::isTerm)
                    .flatMap(found -> found.term().options().stream())
                    .filter(option -> Words.folded(option.text()).equals(plain))
                    .max(Comparator.comparingLong(TermSuggestOption::freq))
                    .map(TermSuggestOption::text);
            List<String> meanings = new ArrayList<>(word.meanings());
            accented.ifPresent(meaning -> meanings.set(0, meaning));
            written.add(new Word(word.offset(), word.length(), word.script(), meanings));
        }
        return written;
    }

    /** The text with these words put right, all of them wanted. A word that is only inflected otherwise is looked for too, but not corrected. */
    Forgiving forgiving(List<Word> words) {
        StringBuilder corrected = new StringBuilder(text);
        Map<String, List<String>> meanings = new LinkedHashMap<>();
        for (Word word : words.reversed()) {
            int end = word.offset() + word.length();
            String typed = text.substring(word.offset(), end).toLowerCase(Locale.ROOT);
            meanings.put(typed, word.meanings());
            if (!isInflected(Words.folded(typed), Words.folded(word.meanings().getFirst()))) {
                corrected.replace(word.offset(), end, word.meanings().getFirst());
            }
        }
        return new Forgiving(
                corrected.toString().equals(text) ? Optional.empty() : Optional.of(corrected.toString()),
                meanings,
                Optional.empty());
    }

    private static boolean isInflected(String typed, String meant) {
        return typed.startsWith(meant) || meant.startsWith(typed);
    }

    private static boolean isOtherEnding(TermSuggest term) {
        String typed = Words.folded(term.text());
        String beginning = typed.substring(0, Math.max(0, typed.length() - ENDING));
        return term.options().stream()
                .anyMatch(option -> Words.folded(option.text()).startsWith(beginning));
    }

    private static boolean isMisspelt(TermSuggest term) {
        return !term.options().isEmpty()
                && term.text().codePoints().noneMatch(Character::isDigit)
                && !KNOWN.contains(term.text());
    }

    private static Word word(Script script, TermSuggest term) {
        return new Word(
                term.offset(),
                term.length(),
                script,
                term.options().stream().map(TermSuggestOption::text).toList());
    }

    private static String name(SuggestMode mode, Script script, int edits) {
        return mode.jsonValue() + script.code() + edits;
    }
}

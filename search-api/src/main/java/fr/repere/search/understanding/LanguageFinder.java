package fr.repere.search.understanding;

import fr.repere.geodata.document.Language;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The language of a few words: the script first; inside a script, letters that only one of its languages has, then words that
 * {@code language-words.csv} and the names of themes and needs give to one language, then the look of the words. When all that says
 * nothing, the language of the page decides if it is written in that script.
 */
final class LanguageFinder {

    private static final Map<Language, String> OWN_LETTERS = Map.of(
            Language.UK, "іїєґ",
            Language.RU, "ыэъё",
            Language.PS, "ټډړښږڼګۍېڅځ",
            Language.FA, "گ",
            Language.AR, "ةكىأإؤًٌ",
            Language.FR, "éèêëàâîïôûùçœ");
    /** Persian and Pashto share these; Arabic has none of them. */
    private static final String NOT_ARABIC = "پچژکی\u200c";

    private static final int LETTER = 4;
    private static final int WORD = 3;
    private static final int LOOK = 1;
    private static final List<String> ENGLISH_LOOK =
            List.of("th", "sh", "wh", "ght", "ck", "oo", "ee", "w", "k", "ing");
    private static final List<String> FRENCH_LOOK =
            List.of("qu", "eau", "eux", "ille", "aire", "eur", "ette", "oi", "gn");

    private enum Script {
        LATIN(Language.FR, Language.EN),
        CYRILLIC(Language.RU, Language.UK),
        ARABIC(Language.AR, Language.FA, Language.PS),
        ETHIOPIC(Language.TI);

        private final List<Language> languages;

        /** The first language is taken when nothing tells. */
        Script(Language... languages) {
            this.languages = List.of(languages);
        }
    }

    private final Map<String, Set<Language>> words = new HashMap<>();

    LanguageFinder(Map<Language, Collection<String>> names) {
        for (List<String> row : Resources.rows("language-words.csv")) {
            Language language = Language.findByCode(row.getFirst()).orElseThrow();
            List.of(row.get(1).split(" ")).forEach(word -> learn(word, language));
        }
        names.forEach((language, texts) ->
                texts.forEach(text -> Token.of(text).forEach(token -> learn(token.typed(), language))));
    }

    /** The language of a text; of a text without letters, the one shown. */
    Language of(String text, Language shown) {
        Map<Script, Integer> letters = new EnumMap<>(Script.class);
        text.codePoints().filter(Character::isLetter).forEach(letter -> count(letter, letters));
        if (letters.isEmpty()) {
            return shown;
        }
        Script script = letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        return script.languages.size() == 1 ? script.languages.getFirst() : among(script.languages, text, shown);
    }

    /** Every folded word that belongs to some language. */
    Set<String> knownWords() {
        return Set.copyOf(words.keySet());
    }

    private Language among(List<Language> languages, String text, Language shown) {
        Map<Language, Integer> scores = new EnumMap<>(Language.class);
        languages.forEach(language -> scores.put(language, 0));
        String lower = text.toLowerCase(Locale.ROOT);
        letters(lower, languages, scores);
        for (Token token : Token.of(text)) {
            Set<Language> of = words.getOrDefault(token.folded(), Set.of());
            of.stream()
                    .filter(scores::containsKey)
                    .forEach(language -> scores.merge(language, of.size() == 1 ? WORD : LOOK, Integer::sum));
            look(token.folded(), scores);
        }
        int best = scores.values().stream().max(Integer::compare).orElse(0);
        List<Language> likely = languages.stream()
                .filter(language -> scores.getOrDefault(language, 0) == best)
                .toList();
        return likely.contains(shown) ? shown : likely.getFirst();
    }

    private static void letters(String lower, List<Language> languages, Map<Language, Integer> scores) {
        for (int i = 0; i < lower.length(); i++) {
            char letter = lower.charAt(i);
            for (Language language : languages) {
                if (OWN_LETTERS.getOrDefault(language, "").indexOf(letter) >= 0) {
                    scores.merge(language, LETTER, Integer::sum);
                }
            }
            if (NOT_ARABIC.indexOf(letter) >= 0 && scores.containsKey(Language.FA)) {
                scores.merge(Language.FA, LOOK * 2, Integer::sum);
                scores.merge(Language.PS, LOOK, Integer::sum);
            }
        }
    }

    private static void look(String word, Map<Language, Integer> scores) {
        if (scores.containsKey(Language.AR) && word.length() > 3 && word.startsWith("ال")) {
            scores.merge(Language.AR, WORD, Integer::sum);
        }
        if (scores.containsKey(Language.EN)) {
            ENGLISH_LOOK.stream().filter(word::contains).forEach(look -> scores.merge(Language.EN, LOOK, Integer::sum));
            FRENCH_LOOK.stream().filter(word::contains).forEach(look -> scores.merge(Language.FR, LOOK, Integer::sum));
        }
    }

    private void learn(String word, Language language) {
        String folded = Folding.word(word);
        boolean latin = language == Language.FR || language == Language.EN;
        if (folded.length() > 1 || !latin) {
            words.computeIfAbsent(folded, key -> new HashSet<>()).add(language);
        }
    }

    private static void count(int letter, Map<Script, Integer> letters) {
        switch (Character.UnicodeScript.of(letter)) {
            case LATIN -> letters.merge(Script.LATIN, 1, Integer::sum);
            case CYRILLIC -> letters.merge(Script.CYRILLIC, 1, Integer::sum);
            case ARABIC -> letters.merge(Script.ARABIC, 1, Integer::sum);
            case ETHIOPIC -> letters.merge(Script.ETHIOPIC, 1, Integer::sum);
            default -> {
                // other scripts are none of the eight languages'
            }
        }
    }
}

package fr.repere.search.understanding;

import fr.repere.geodata.document.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The forms that Russian and Ukrainian give to a place name behind a preposition: « Лион » → « в Лионе », « из Лиона », « под
 * Лионом ». By the ending alone: a form too many harms nobody, since it is only compared with what people type.
 */
final class SlavicForms {

    /** Endings, longest first, and what stands in their place. */
    private static final Map<Language, List<Map.Entry<String, List<String>>>> ENDINGS = Map.of(
            Language.RU,
            List.of(
                    Map.entry("яя", List.of("ей", "юю")),
                    Map.entry("ая", List.of("ой", "ую")),
                    Map.entry("ий", List.of("ем", "его", "ом", "ого")),
                    Map.entry("ый", List.of("ом", "ого")),
                    Map.entry("ие", List.of("их")),
                    Map.entry("ые", List.of("ых")),
                    Map.entry("ия", List.of("ии", "ию")),
                    Map.entry("ья", List.of("ье", "ьи")),
                    Map.entry("я", List.of("е", "и", "ю")),
                    Map.entry("а", List.of("е", "ы", "и", "у", "ой", "ей")),
                    Map.entry("ы", List.of("ах", "ов")),
                    Map.entry("ь", List.of("е", "и", "я", "ем", "ью")),
                    Map.entry("й", List.of("е", "я", "ем"))),
            Language.UK,
            List.of(
                    Map.entry("ій", List.of("ьому", "ього", "ій")),
                    Map.entry("ий", List.of("ому", "ого", "ім")),
                    Map.entry("ія", List.of("ії", "ію")),
                    Map.entry("я", List.of("ій", "і", "ї", "ю", "ьої")),
                    Map.entry("ка", List.of("ці", "ки", "ку")),
                    Map.entry("а", List.of("і", "и", "у", "ій", "ої")),
                    Map.entry("и", List.of("ах", "ів")),
                    Map.entry("і", List.of("их", "ях", "ів")),
                    Map.entry("ь", List.of("і", "я", "ем")),
                    Map.entry("й", List.of("ї", "я", "єм"))));

    private static final Map<Language, List<String>> AFTER_CONSONANT =
            Map.of(Language.RU, List.of("е", "а", "ом", "у", "ем"), Language.UK, List.of("і", "а", "ом", "у", "ем"));
    private static final String VOWELS = "аеёиоуыэюяіїєьй";

    private SlavicForms() {}

    /** The name and its forms: every word inflected, the last word alone, the first word alone. */
    static Set<String> of(String name, Language language) {
        if (language != Language.RU && language != Language.UK) {
            return Set.of(name);
        }
        String[] words = name.split("(?<=[ -])");
        Set<String> forms = new LinkedHashSet<>(List.of(name));
        List<List<String>> perWord = new ArrayList<>();
        for (String word : words) {
            perWord.add(forms(word, language));
        }
        for (String last : perWord.getLast()) {
            forms.add(name.substring(0, name.length() - words[words.length - 1].length()) + last);
        }
        for (String first : perWord.getFirst()) {
            forms.add(first + name.substring(words[0].length()));
            if (words.length == 2) {
                perWord.getLast().forEach(last -> forms.add(first + last));
            }
        }
        return forms;
    }

    /** The forms of one word, with the hyphen or space that may stand behind it. */
    private static List<String> forms(String word, Language language) {
        String sign = word.endsWith("-") || word.endsWith(" ") ? word.substring(word.length() - 1) : "";
        String bare = word.substring(0, word.length() - sign.length());
        for (Map.Entry<String, List<String>> ending : ENDINGS.getOrDefault(language, List.of())) {
            if (bare.endsWith(ending.getKey())) {
                String stem = bare.substring(0, bare.length() - ending.getKey().length());
                return ending.getValue().stream()
                        .map(other -> stem + other + sign)
                        .toList();
            }
        }
        boolean vowel = bare.isEmpty() || VOWELS.indexOf(bare.charAt(bare.length() - 1)) >= 0;
        return vowel
                ? List.of(word)
                : AFTER_CONSONANT.getOrDefault(language, List.of()).stream()
                        .map(ending -> bare + ending + sign)
                        .toList();
    }
}

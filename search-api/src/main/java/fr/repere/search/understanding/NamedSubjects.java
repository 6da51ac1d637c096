package fr.repere.search.understanding;

import fr.repere.geodata.document.EverydayNames;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The themes and needs that words name, in any of the eight languages: hints for the reader, never a filter. */
final class NamedSubjects {

    /** Codes in order of presentation. */
    record Found(List<String> themes, List<String> needs) {}

    private record Name(Subject subject, Set<String> stems) {}

    private final Map<String, List<Name>> byStem = new HashMap<>();
    private final Map<Language, Collection<String>> names = new EnumMap<>(Language.class);

    NamedSubjects(Vocabulary vocabulary, EverydayNames everyday) {
        for (Language language : Language.values()) {
            for (String code : vocabulary.themeCodes()) {
                add(code, true, vocabulary.themeName(code, language), language);
                everyday.of(code, language).forEach(name -> add(code, true, name, language));
            }
            for (String code : vocabulary.needCodes()) {
                add(code, false, vocabulary.needName(code, language), language);
                everyday.of(code, language).forEach(name -> add(code, false, name, language));
            }
        }
    }

    /** Every name by language. */
    Map<Language, Collection<String>> names() {
        return names;
    }

    /** The themes and needs of which all words of some name are among the tokens. */
    Found in(List<Token> tokens) {
        Set<String> typed = new HashSet<>();
        tokens.forEach(token -> typed.add(Stem.of(token.folded())));
        Set<String> themes = new LinkedHashSet<>();
        Set<String> needs = new LinkedHashSet<>();
        for (String stem : typed) {
            for (Name name : byStem.getOrDefault(stem, List.of())) {
                if (typed.containsAll(name.stems())) {
                    (name.subject().isTheme() ? themes : needs)
                            .add(name.subject().code());
                }
            }
        }
        return new Found(
                themes.stream().sorted().toList(), needs.stream().sorted().toList());
    }

    private void add(String code, boolean isTheme, String name, Language language) {
        names.computeIfAbsent(language, key -> new ArrayList<>()).add(name);
        Set<String> stems = new HashSet<>();
        for (Token token : Token.of(name)) {
            if (token.folded().length() > 2 || !token.folded().chars().allMatch(c -> c < 0x80) || token.isNumber()) {
                stems.add(Stem.of(token.folded()));
            } else if (token.typed().equals(token.typed().toUpperCase(Locale.ROOT))) {
                stems.add(Stem.of(token.folded()));
            }
        }
        if (!stems.isEmpty()) {
            Name known = new Name(new Subject(code, isTheme), stems);
            byStem.computeIfAbsent(stems.iterator().next(), key -> new ArrayList<>())
                    .add(known);
        }
    }
}

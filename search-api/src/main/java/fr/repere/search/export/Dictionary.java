package fr.repere.search.export;

import fr.repere.geodata.document.CriteriaDocument;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.place.TerritoryCache;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The names of codes in one language, each looked up once per export. */
final class Dictionary {

    /** Between the values of one cell. */
    static final String AND = " | ";

    private static final List<String> GROUPS = List.of(
            "kinds",
            "statuses",
            "profiles",
            "frenchLevels",
            "priceKinds",
            "periods",
            "days",
            "conditions",
            "referral",
            "modes",
            "precisions",
            "addresses");

    private final Language language;
    private final TerritoryCache territories;
    private final Map<String, String> themes;
    private final Map<String, String> needs;
    private final Map<String, Map<String, String>> words = new HashMap<>();
    private final Map<String, String> territoryNames = new HashMap<>();
    private final Map<String, String> languages = new HashMap<>();

    /** The names in a language. */
    Dictionary(Vocabulary vocabulary, TerritoryCache territories, Language language) {
        this.language = language;
        this.territories = territories;
        this.themes = named(vocabulary.themeCodes(), code -> vocabulary.themeName(code, language));
        this.needs = named(vocabulary.needCodes(), code -> vocabulary.needName(code, language));
        GROUPS.forEach(group -> words.put(group, vocabulary.words(group, language)));
    }

    private static Map<String, String> named(List<String> codes, Function<String, String> name) {
        return codes.stream().collect(Collectors.toMap(Function.identity(), name));
    }

    /** The language. */
    Language language() {
        return language;
    }

    String themes(Collection<String> codes) {
        return joined(codes, code -> themes.getOrDefault(code, code));
    }

    String needs(Collection<String> codes) {
        return joined(codes, code -> needs.getOrDefault(code, code));
    }

    /** The names of words of a group of the vocabulary; an unknown code stands for itself. */
    String words(String group, Collection<String> codes) {
        Map<String, String> names = words.getOrDefault(group, Map.of());
        return joined(codes, code -> names.getOrDefault(code, code));
    }

    /** The names of languages, in the language. */
    String languages(Collection<String> codes) {
        return joined(
                codes,
                code -> languages.computeIfAbsent(
                        code, missing -> Locale.of(missing).getDisplayLanguage(Locale.of(language.code()))));
    }

    /** The names of territories by ids such as {@code departement:21}; an unknown one stands for itself. */
    String territories(Collection<String> ids) {
        return joined(ids, id -> territoryNames.computeIfAbsent(id, this::territory));
    }

    private String territory(String id) {
        TerritoryDocument found = territories.named(List.of(id)).get(id);
        return found == null ? id : found.name();
    }

    /** What it costs, as far as stated. */
    String price(CriteriaDocument stated) {
        List<String> parts = new ArrayList<>();
        if (stated.price() != null) {
            parts.add(words("priceKinds", List.of(stated.price())));
        }
        stated.amounts()
                .forEach(amount -> parts.add(amount.euros() + " € " + words("periods", List.of(amount.period()))));
        return String.join(AND, parts);
    }

    private static String joined(Collection<String> codes, Function<String, String> name) {
        return switch (codes.size()) {
            case 0 -> "";
            case 1 -> name.apply(codes.iterator().next());
            default -> codes.stream().map(name).collect(Collectors.joining(AND));
        };
    }
}

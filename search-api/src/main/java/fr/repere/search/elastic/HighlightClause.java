package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import co.elastic.clients.util.NamedValue;
import fr.repere.geodata.document.FicheFields;
import fr.repere.geodata.document.Language;
import fr.repere.search.query.Hit.Fragment;
import fr.repere.search.query.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Shows where the words were found, in the texts that a page of results shows and, where these are written in the script of the
 * words, in the languages that it shows them in: the engine pays for each text of each hit, half of what such a search costs otherwise.
 */
final class HighlightClause {

    private static final int FRAGMENT_LENGTH = 120;

    private HighlightClause() {}

    /** One fragment per text in which the words stand; found words inside {@code <em>}, the rest escaped for HTML. */
    static Highlight of(Words words, Language shown) {
        Set<Language> languages = languages(words.text(), shown);
        List<NamedValue<HighlightField>> fields = languages.stream()
                .flatMap(language -> roles(language).keySet().stream())
                .map(field -> NamedValue.of(field, HighlightField.of(options -> options)))
                .toList();
        String marked = words.forgiving()
                .flatMap(Words.Forgiving::corrected)
                .map(corrected -> words.text() + " " + corrected)
                .orElse(words.text());
        List<Query> plain =
                languages.stream().map(language -> plain(language, marked)).toList();
        return Highlight.of(highlight -> highlight
                .fields(fields)
                .highlightQuery(Clauses.any(plain))
                .encoder(HighlighterEncoder.Html)
                .numberOfFragments(1)
                .fragmentSize(FRAGMENT_LENGTH)
                .preTags("<em>")
                .postTags("</em>"));
    }

    /** A hit is shown in one language, or in French; what is in neither is marked only when the words can stand nowhere else. */
    private static Set<Language> languages(String text, Language shown) {
        EnumSet<Language> languages = EnumSet.noneOf(Language.class);
        Script.of(text).forEach(script -> languages.addAll(script.languages()));
        languages.retainAll(EnumSet.of(shown, Language.FR));
        return languages.isEmpty() ? TextClause.languages(text) : languages;
    }

    /** Without synonyms: walking through all clauses of the real query for each hit cost several times the search itself. */
    private static Query plain(Language language, String marked) {
        return Query.of(query -> query.multiMatch(match -> match.query(marked)
                .fields(List.copyOf(roles(language).keySet()))
                .analyzer(TextClause.asTyped(language))));
    }

    /** What the engine marked, the strongest text first. */
    static List<Fragment> fragments(Map<String, List<String>> marked) {
        List<Fragment> fragments = new ArrayList<>();
        for (Language language : Language.values()) {
            roles(language)
                    .forEach((field, role) -> marked.getOrDefault(field, List.of()).stream()
                            .limit(1)
                            .forEach(html -> fragments.add(new Fragment(role, language.code(), html))));
        }
        return fragments;
    }

    /** The roles of the fields of a language, strongest first. */
    private static Map<String, String> roles(Language language) {
        Map<String, String> roles = new LinkedHashMap<>();
        roles.put(FicheFields.title(language), "title");
        roles.put(FicheFields.brand(language), "brand");
        if (language == Language.FR) {
            roles.put(FicheFields.STRUCTURE_NAME, "structure");
            roles.put(FicheFields.STRUCTURE_ACRONYM, "structure");
        }
        roles.put(FicheFields.summary(language), "summary");
        return roles;
    }
}

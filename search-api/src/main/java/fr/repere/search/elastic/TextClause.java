package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.MultiMatchQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch._types.query_dsl.ZeroTermsQuery;
import fr.repere.geodata.document.FicheFields;
import fr.repere.geodata.document.Language;
import fr.repere.search.query.Words;
import fr.repere.search.query.Words.Forgiving;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The words of a search, in the texts of one language at a time: all of them for up to four words, three quarters beyond,
 * spread over the texts as they may be. A word counts as much as the strongest text that it stands in, so that a title comes
 * before a body that repeats it. The best language counts.
 */
final class TextClause {

    private static final String ALL_OF_FEW_MOST_OF_MANY = "4<75%";
    private static final String HALF = "-50%";
    /** What a second language that matches too adds: enough to break ties, no more. */
    private static final double OTHER_LANGUAGES = 0.1;
    /** What a word adds that also stands in the weaker texts of a fiche. */
    private static final double OTHER_TEXTS = 0.2;
    /** What a synonym counts beside the word itself: so little that a long form of five words does not outrank the acronym. */
    private static final float SYNONYM = 0.2f;
    /** More than any score: what has the words as typed comes before what has only what they may have meant. */
    private static final float AS_TYPED_FIRST = 1_000f;

    private static final float LOOSELY = 0.3f;
    private static final Set<Language> WITH_SYNONYMS = EnumSet.of(Language.FR, Language.EN);

    private TextClause() {}

    /** The query for words that are not empty. */
    static Query of(Words words) {
        return words.forgiving().map(forgiving -> forgiving(words, forgiving)).orElseGet(() -> strictly(words.text()));
    }

    /** The languages in whose texts words are looked for; French ones too, where acronyms are known in all alphabets. */
    static Set<Language> languages(String text) {
        EnumSet<Language> languages = EnumSet.of(Language.FR);
        Script.of(text).forEach(script -> languages.addAll(script.languages()));
        return languages;
    }

    /** As typed first; then what it may have meant; then half of the words, the best first. */
    private static Query forgiving(Words words, Forgiving forgiving) {
        Query asTyped = strictly(words.text());
        List<Query> ways = new ArrayList<>(List.of(asTyped, loosely(words, forgiving)));
        forgiving.corrected().ifPresent(corrected -> ways.add(strictly(corrected)));
        Query first = Query.of(
                query -> query.constantScore(score -> score.filter(asTyped).boost(AS_TYPED_FIRST)));
        return Query.of(query -> query.bool(bool ->
                bool.must(Query.of(any -> any.disMax(max -> max.queries(ways)))).should(first)));
    }

    /** Words of different scripts stand in texts of different languages, each in its own; Latin ones may stand in any. */
    private static Query strictly(String text) {
        Set<Script> scripts = Script.of(text);
        if (scripts.size() == 1) {
            return best(languages(text).stream()
                    .map(language -> strictly(language, text))
                    .toList());
        }
        Set<Language> all = languages(text);
        List<Query> parts = scripts.stream()
                .map(script -> {
                    String part = script.only(text).strip();
                    return best((script == Script.LATIN ? all : languages(part))
                            .stream().map(language -> strictly(language, part)).toList());
                })
                .toList();
        return Query.of(query -> query.bool(bool -> bool.must(parts)));
    }

    private static Query strictly(Language language, String text) {
        return words(language, text, ALL_OF_FEW_MOST_OF_MANY);
    }

    private static Query loosely(Words words, Forgiving forgiving) {
        List<Query> each = words.telling().stream()
                .map(word -> {
                    String meanings = word + " " + String.join(" ", forgiving.meanings(word));
                    return best(languages(word).stream()
                            .map(language -> words(language, meanings, "1"))
                            .toList());
                })
                .toList();
        return Query.of(query ->
                query.bool(bool -> bool.should(each).minimumShouldMatch(HALF).boost(LOOSELY)));
    }

    private static Query words(Language language, String text, String minimum) {
        MultiMatchQuery.Builder asAnalysed = match(language, text, minimum);
        if (!WITH_SYNONYMS.contains(language)) {
            return Query.of(query -> query.multiMatch(asAnalysed.build()));
        }
        Query themselves = Query.of(query -> query.multiMatch(match(language, text, minimum)
                .analyzer("text_" + language.code())
                .build()));
        Query synonyms =
                Query.of(query -> query.multiMatch(asAnalysed.boost(SYNONYM).build()));
        return Query.of(
                query -> query.disMax(max -> max.queries(themselves, synonyms).tieBreaker(1.0)));
    }

    private static MultiMatchQuery.Builder match(Language language, String text, String minimum) {
        return new MultiMatchQuery.Builder()
                .query(text)
                .type(TextQueryType.CrossFields)
                .fields(fields(language))
                .operator(Operator.Or)
                .minimumShouldMatch(minimum)
                .tieBreaker(OTHER_TEXTS)
                .zeroTermsQuery(ZeroTermsQuery.None);
    }

    private static Query best(List<Query> queries) {
        return queries.size() == 1
                ? queries.getFirst()
                : Query.of(query -> query.disMax(max -> max.queries(queries).tieBreaker(OTHER_LANGUAGES)));
    }

    private static List<String> fields(Language language) {
        List<String> fields = new ArrayList<>(List.of(
                FicheFields.title(language) + "^5",
                FicheFields.brand(language) + "^4",
                FicheFields.names(language) + "^3",
                FicheFields.summary(language) + "^1.5",
                FicheFields.body(language)));
        if (language == Language.FR) {
            fields.add(FicheFields.STRUCTURE_NAME + "^2");
            fields.add(FicheFields.STRUCTURE_ACRONYM + "^2");
        }
        return fields;
    }
}

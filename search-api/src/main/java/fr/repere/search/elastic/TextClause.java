package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.MultiMatchQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch._types.query_dsl.ZeroTermsQuery;
import fr.repere.geodata.document.FicheFields;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.Synonyms;
import fr.repere.search.query.Words;
import fr.repere.search.query.Words.Forgiving;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The words of a search, in the texts of one language at a time: all of them for up to four words, three quarters beyond,
 * spread over the texts as they may be. A word counts as much as the strongest text that it stands in, so that a title comes
 * before a body that repeats it. The best language counts. The weights are those that the relevance cases liked best.
 */
final class TextClause {

    /** Up to so many words, all must be in a fiche. */
    static final int ALL_OF = 4;

    private static final String ALL_OF_FEW_MOST_OF_MANY = ALL_OF + "<75%";
    private static final String A_THIRD = "-67%";
    /** What a second language that matches too adds: enough to break ties, no more. */
    private static final double OTHER_LANGUAGES = 0.1;
    /** What a word adds that also stands in the weaker texts of a fiche. */
    private static final double OTHER_TEXTS = 0.3;
    /** More than a long form of many words scores: whose title has the words as typed comes before whose title has a synonym. */
    private static final float IN_THE_TITLE = 100f;
    /** More than any score: what has the words as typed comes before what has only what they may have meant. */
    private static final float AS_TYPED = 1_000f;
    /** What has a part of the words comes after what has them all. */
    private static final float IN_PART = 0.7f;

    private static final float TWICE = 2f;
    private static final Synonyms SYNONYMS = Synonyms.load();

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

    /** As typed first; then what it may have meant; then, if these are few, a third of those that tell something, the best first. */
    private static Query forgiving(Words words, Forgiving forgiving) {
        Query asTyped = strictly(words.text());
        List<Query> ways = new ArrayList<>(List.of(asTyped));
        forgiving.corrected().ifPresent(corrected -> ways.add(strictly(corrected)));
        forgiving.partOf().ifPresent(part -> ways.add(boosted(IN_PART, anywhere(part.text(), A_THIRD))));
        if (forgiving.meaningsByWord().isEmpty()) {
            return best(ways, 0);
        }
        forgiving.partOf().ifPresent(part -> ways.add(boosted(IN_PART, meanings(part, forgiving))));
        Query first = Query.of(
                query -> query.constantScore(score -> score.filter(asTyped).boost(AS_TYPED)));
        return Query.of(query -> query.bool(bool -> bool.must(best(ways, 0)).should(first)));
    }

    /** Words of different scripts stand in texts of different languages, each in its own; Latin ones may stand in any. */
    private static Query strictly(String text) {
        Set<Script> scripts = Script.of(text);
        if (scripts.size() == 1) {
            return titlesFirst(scripts.iterator().next(), text, anywhere(text, ALL_OF_FEW_MOST_OF_MANY));
        }
        Set<Language> all = languages(text);
        List<Query> parts = scripts.stream()
                .map(script -> {
                    String part = script.only(text).strip();
                    Set<Language> itsOwn = script == Script.LATIN ? all : languages(part);
                    return in(itsOwn, part, ALL_OF_FEW_MOST_OF_MANY);
                })
                .toList();
        return Query.of(query -> query.bool(bool -> bool.must(parts)));
    }

    private static Query titlesFirst(Script script, String text, Query anywhere) {
        List<Query> titles = script.languages().stream()
                .map(language -> Query.of(query -> query.multiMatch(match -> match.query(text)
                        .type(TextQueryType.CrossFields)
                        .fields(FicheFields.title(language), FicheFields.brand(language))
                        .operator(Operator.And)
                        .analyzer(asTyped(language)))))
                .toList();
        Query inTitle = Query.of(query -> query.constantScore(score ->
                score.filter(any -> any.bool(bool -> bool.should(titles))).boost(IN_THE_TITLE)));
        return Query.of(query -> query.bool(bool -> bool.must(anywhere).should(inTitle)));
    }

    /** A word, or what it may have meant. */
    static Query meant(String word, Forgiving forgiving) {
        return anywhere(word + " " + String.join(" ", forgiving.meanings(word)), "1");
    }

    /** A part of the words, each of them or what it may have meant. */
    private static Query meanings(Words words, Forgiving forgiving) {
        List<Query> each =
                words.telling().stream().map(word -> meant(word, forgiving)).toList();
        return Query.of(query -> query.bool(bool -> bool.should(each).minimumShouldMatch(A_THIRD)));
    }

    private static Query anywhere(String text, String minimum) {
        return in(languages(text), text, minimum);
    }

    private static Query in(Set<Language> languages, String text, String minimum) {
        return best(
                languages.stream().map(language -> in(language, text, minimum)).toList(), OTHER_LANGUAGES);
    }

    /** The words themselves count twice, once as themselves and once among their synonyms; no synonyms, no second look. */
    private static Query in(Language language, String text, String minimum) {
        MultiMatchQuery.Builder themselves = match(language, text, minimum).analyzer(asTyped(language));
        if (!SYNONYMS.mayApply(language, text)) {
            return Query.of(query -> query.multiMatch(themselves.boost(TWICE).build()));
        }
        Query asTyped = Query.of(query -> query.multiMatch(themselves.build()));
        Query synonyms = Query.of(
                query -> query.multiMatch(match(language, text, minimum).build()));
        return best(List.of(asTyped, synonyms), 1);
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

    /** The analyzer of a language that knows no synonyms; the fields' own one for searches does. */
    static String asTyped(Language language) {
        return "text_" + language.code();
    }

    private static Query boosted(float boost, Query query) {
        return Query.of(outer -> outer.bool(bool -> bool.must(query).boost(boost)));
    }

    private static Query best(List<Query> queries, double others) {
        return queries.size() == 1
                ? queries.getFirst()
                : Query.of(query -> query.disMax(max -> max.queries(queries).tieBreaker(others)));
    }

    private static List<String> fields(Language language) {
        List<String> fields = new ArrayList<>(List.of(
                FicheFields.title(language) + "^5",
                FicheFields.brand(language) + "^4",
                FicheFields.names(language) + "^4",
                FicheFields.summary(language) + "^1.5",
                FicheFields.body(language)));
        if (language == Language.FR) {
            fields.add(FicheFields.STRUCTURE_NAME + "^2");
            fields.add(FicheFields.STRUCTURE_ACRONYM + "^2");
        }
        return fields;
    }
}

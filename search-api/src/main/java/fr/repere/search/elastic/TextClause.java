package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.CombinedFieldsOperator;
import co.elastic.clients.elasticsearch._types.query_dsl.CombinedFieldsZeroTerms;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.repere.geodata.document.FicheFields;
import fr.repere.geodata.document.Language;
import fr.repere.search.query.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The words of a search, in the texts of one language at a time: all of them for up to four words, three quarters beyond,
 * spread over the texts as they may be. The best language counts.
 */
final class TextClause {

    private static final String ALL_OF_FEW_MOST_OF_MANY = "4<75%";
    /** What a second language that matches too adds: enough to break ties, no more. */
    private static final double OTHER_LANGUAGES = 0.1;

    private TextClause() {}

    /** The query for words that are not empty. */
    static Query of(Words words) {
        List<Query> perLanguage = Arrays.stream(Language.values())
                .map(language -> in(language, words))
                .toList();
        return Query.of(query -> query.disMax(max -> max.queries(perLanguage).tieBreaker(OTHER_LANGUAGES)));
    }

    private static Query in(Language language, Words words) {
        return Query.of(query -> query.combinedFields(combined -> combined.query(words.text())
                .fields(fields(language))
                .operator(CombinedFieldsOperator.Or)
                .minimumShouldMatch(ALL_OF_FEW_MOST_OF_MANY)
                .zeroTermsQuery(CombinedFieldsZeroTerms.None)));
    }

    private static List<String> fields(Language language) {
        List<String> fields = new ArrayList<>(List.of(
                FicheFields.title(language) + "^4",
                FicheFields.brand(language) + "^4",
                FicheFields.names(language) + "^3",
                FicheFields.summary(language) + "^2",
                FicheFields.body(language)));
        if (language == Language.FR) {
            fields.add(FicheFields.STRUCTURE_NAME + "^2");
            fields.add(FicheFields.STRUCTURE_ACRONYM + "^2");
        }
        return fields;
    }
}

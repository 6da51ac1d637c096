package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.document.TerritoryFields;
import fr.repere.search.query.PlaceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which territories a text may mean. Every way to match has a score of its own and the best counts: whole names and codes
 * before beginnings of names. With a département behind the name, only what lies in it.
 */
final class PlaceNameClause {

    /** From this score on, a match is exact: a whole name, a former name, a number, a postal code. */
    static final double EXACT = 70;

    private static final double NOT_AN_EPCI = 5;
    private static final String COMMUNE = "commune";
    private static final String DEPARTEMENT = "departement";

    private PlaceNameClause() {}

    /** What begins with the text, or is it. */
    static Query of(PlaceText text) {
        String code = text.name().toUpperCase(Locale.ROOT);
        List<Query> ways = new ArrayList<>(List.of(
                scored(100, term(TerritoryFields.NAME_EXACT, text.whole())),
                scored(95, codeOf(DEPARTEMENT, code)),
                scored(90, term(TerritoryFields.POSTAL_CODES, text.name())),
                scored(80, term(TerritoryFields.ALIAS_NAMES_EXACT, text.whole())),
                scored(EXACT, codeOf(COMMUNE, code)),
                scored(50, words(TerritoryFields.NAME, text)),
                scored(40, words(TerritoryFields.NAME_PREFIX, text)),
                scored(30, words(TerritoryFields.POSTAL_CODES_PREFIX, text)),
                scored(20, words(TerritoryFields.ALIAS_NAMES_PREFIX, text))));
        return within(text, best(ways));
    }

    /** What the text becomes with one letter changed, missing or too many per word; for texts that nothing else matches. */
    static Query misspelt(PlaceText text) {
        List<Query> ways = List.of(
                scored(10, typo(TerritoryFields.NAME, text)), scored(5, typo(TerritoryFields.ALIAS_NAMES, text)));
        return within(text, best(ways));
    }

    /** The best way counts; of two that match alike, an EPCI comes after the commune that it is named after. */
    private static Query best(List<Query> ways) {
        // Named territories are no places in words: « Les Rives » is looked for as words, not as an operator.
        Query named = term(TerritoryFields.KIND, TerritoryDocument.NAMED);
        Query noEpci = Query.of(query -> query.bool(bool -> bool.mustNot(term(TerritoryFields.KIND, "epci"))));
        return Query.of(query ->
                query.bool(bool -> bool.must(Query.of(matching -> matching.disMax(max -> max.queries(ways))))
                        .mustNot(named)
                        .should(scored(NOT_AN_EPCI, noEpci))));
    }

    private static Query within(PlaceText text, Query ways) {
        return text.departement()
                .map(number -> Query.of(query -> query.bool(
                        bool -> bool.must(ways).filter(term(TerritoryFields.WITHIN, DEPARTEMENT + ":" + number)))))
                .orElse(ways);
    }

    private static Query scored(double score, Query way) {
        return Query.of(
                query -> query.constantScore(constant -> constant.filter(way).boost((float) score)));
    }

    private static Query codeOf(String kind, String code) {
        return Query.of(query ->
                query.bool(bool -> bool.filter(term(TerritoryFields.KIND, kind), term(TerritoryFields.CODE, code))));
    }

    private static Query words(String field, PlaceText text) {
        return Query.of(query ->
                query.match(match -> match.field(field).query(text.name()).operator(Operator.And)));
    }

    private static Query typo(String field, PlaceText text) {
        return Query.of(query -> query.match(match -> match.field(field)
                .query(text.name())
                .operator(Operator.And)
                .fuzziness("AUTO:4,99")
                .prefixLength(1)));
    }

    private static Query term(String field, String value) {
        return Query.of(query -> query.term(term -> term.field(field).value(value)));
    }
}

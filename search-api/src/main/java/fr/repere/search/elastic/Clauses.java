package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The smallest parts of a request. */
final class Clauses {

    static final Query EVERYTHING = Query.of(query -> query.matchAll(all -> all));
    static final Query NOTHING = Query.of(query -> query.matchNone(none -> none));

    private Clauses() {}

    static Query term(String field, String value) {
        return Query.of(query -> query.term(term -> term.field(field).value(value)));
    }

    static Query isTrue(String field) {
        return Query.of(query -> query.term(term -> term.field(field).value(true)));
    }

    static Query terms(String field, Collection<String> values) {
        List<FieldValue> wanted = values.stream().map(FieldValue::of).toList();
        return Query.of(query -> query.terms(terms -> terms.field(field).terms(list -> list.value(wanted))));
    }

    static Query exists(String field) {
        return Query.of(query -> query.exists(exists -> exists.field(field)));
    }

    /** From a day on, before another; either may be open. */
    static Query days(String field, @Nullable LocalDate from, @Nullable LocalDate before) {
        return Query.of(query -> query.range(range -> range.date(date -> {
            date.field(field);
            if (from != null) {
                date.gte(from.toString());
            }
            return before == null ? date : date.lt(before.toString());
        })));
    }

    static Query any(List<Query> queries) {
        return queries.size() == 1 ? queries.getFirst() : Query.of(query -> query.bool(bool -> bool.should(queries)));
    }

    static Query any(Query... queries) {
        return any(List.of(queries));
    }

    static Query all(List<Query> queries) {
        return queries.size() == 1 ? queries.getFirst() : Query.of(query -> query.bool(bool -> bool.filter(queries)));
    }

    static Query not(Query unwanted) {
        return Query.of(query -> query.bool(bool -> bool.mustNot(unwanted)));
    }

    static Query without(Query wanted, Query... unwanted) {
        return Query.of(query -> query.bool(bool -> bool.filter(wanted).mustNot(List.of(unwanted))));
    }

    /** The query with the same score for every document. */
    static Query scored(double score, Query query) {
        return Query.of(scored ->
                scored.constantScore(constant -> constant.filter(query).boost((float) score)));
    }
}

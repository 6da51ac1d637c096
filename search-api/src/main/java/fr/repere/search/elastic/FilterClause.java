package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.repere.geodata.document.FicheFields;
import fr.repere.search.query.SearchQuery;
import java.util.ArrayList;
import java.util.List;

/** The filters that have nothing to do with the place: they treat local and national fiches alike. */
final class FilterClause {

    private FilterClause() {}

    /** One query per filter that was asked for; all must match. */
    static List<Query> of(SearchQuery asked) {
        List<Query> filters = new ArrayList<>();
        if (!asked.themes().isEmpty()) {
            List<FieldValue> themes =
                    asked.themes().stream().map(FieldValue::of).toList();
            filters.add(Query.of(query ->
                    query.terms(terms -> terms.field(FicheFields.THEMES).terms(field -> field.value(themes)))));
        }
        asked.kind()
                .ifPresent(kind -> filters.add(Query.of(
                        query -> query.term(term -> term.field(FicheFields.KIND).value(kind.code())))));
        return filters;
    }
}

package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.repere.geodata.document.FicheFields;
import fr.repere.search.query.OpenMoment;
import java.util.List;

/** Fiches of which one place is open at a moment: one list of terms, no script, the same for all requests of a minute. */
final class OpenNowClause {

    private OpenNowClause() {}

    /** Fiches that state that they are open; what does not state its hours is for the caller to keep or drop. */
    static Query of(OpenMoment moment) {
        List<FieldValue> minutes = moment.minutes().stream().map(FieldValue::of).toList();
        return Query.of(
                query -> query.terms(terms -> terms.field(FicheFields.OPEN).terms(field -> field.value(minutes))));
    }
}

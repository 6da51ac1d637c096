package fr.repere.indexer.index;

import fr.repere.geodata.document.RecordNames;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/** The monthly indices of one kind of record, which search-api makes and fills. */
public final class MonthlyIndices {

    private final ElasticsearchConnection connection;
    private final RecordNames names;

    /** The indices of these names. */
    public MonthlyIndices(ElasticsearchConnection connection, RecordNames names) {
        this.connection = connection;
        this.names = names;
    }

    /** The month of each index by its name; indices of another making are left out. */
    public Map<String, YearMonth> list() {
        Map<String, YearMonth> months = new HashMap<>();
        connection
                .call(
                        "list the indices of " + names.alias(),
                        client -> client.indices().get(request -> request.index(names.pattern())))
                .indices()
                .keySet()
                .forEach(index -> names.monthOf(index).ifPresent(month -> months.put(index, month)));
        return months;
    }

    /** Deletes an index; nothing happens when it is gone already. */
    public void delete(String index) {
        connection.call(
                "delete the index " + index,
                client ->
                        client.indices().delete(request -> request.index(index).ignoreUnavailable(true)));
    }
}

package fr.repere.indexer.index;

import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.search.Hit;
import fr.repere.geodata.document.ReportDocument;
import fr.repere.geodata.document.ReportNames;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The index in which search-api leaves reports. */
public final class ReportInbox {

    private final ElasticsearchConnection connection;
    private final ReportNames names;

    /** The inbox of these names, which need not be there yet. */
    public ReportInbox(ElasticsearchConnection connection, ReportNames names) {
        this.connection = connection;
        this.names = names;
    }

    /** The oldest reports that wait. */
    public List<ReportDocument> oldest(int limit) {
        return connection
                .call(
                        "read the inbox of reports",
                        client -> client.search(
                                request -> request.index(names.alias())
                                        .ignoreUnavailable(true)
                                        .size(limit)
                                        .sort(sort -> sort.field(field -> field.field("reportedAt")
                                                .order(SortOrder.Asc)
                                                .unmappedType(
                                                        co.elastic.clients.elasticsearch._types.mapping.FieldType
                                                                .Date))),
                                ReportDocument.class))
                .hits()
                .hits()
                .stream()
                .map(Hit::source)
                .flatMap(source -> Optional.ofNullable(source).stream())
                .toList();
    }

    /** Deletes reports that PostGIS has, and lets them be gone for the next who looks. */
    public void delete(Collection<String> ids) {
        List<BulkOperation> operations = ids.stream()
                .map(id -> BulkOperation.of(operation ->
                        operation.delete(delete -> delete.index(names.index()).id(id))))
                .toList();
        connection.call(
                "empty the inbox of reports",
                client -> client.bulk(
                        BulkRequest.of(request -> request.operations(operations).refresh(Refresh.True))));
    }
}

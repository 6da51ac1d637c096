package fr.repere.indexer.index;

import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an index holds: how many documents, and which ids in which versions. */
public final class IndexContents {

    private final ElasticsearchConnection connection;

    /** The contents seen through a connection. */
    public IndexContents(ElasticsearchConnection connection) {
        this.connection = connection;
    }

    /** How many documents searches find in an index or alias. */
    public long count(String index) {
        return connection
                .call("count " + index, client -> client.count(request -> request.index(index)))
                .count();
    }

    /** The versions of those of these ids that the index holds, as written, refreshed or not. */
    public Map<String, Long> versionsOf(String index, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<MultiGetResponseItem<Void>> documents = connection
                .call(
                        "look up " + ids.size() + " documents",
                        client -> client.mget(
                                request -> request.index(index)
                                        .ids(List.copyOf(ids))
                                        .source(source -> source.fetch(false)),
                                Void.class))
                .docs();
        Map<String, Long> versions = new HashMap<>();
        for (MultiGetResponseItem<Void> document : documents) {
            Long version = document.isResult() ? document.result().version() : null;
            if (version != null && document.result().found()) {
                versions.put(document.result().id(), version);
            }
        }
        return versions;
    }

    /** A walk over every document of an index in the order of its {@code id} field, at one point in time. */
    public SortedDocuments walk(String index) {
        return new SortedDocuments(connection, index);
    }
}

package fr.repere.indexer;

import fr.repere.embedded.TestServers;
import fr.repere.indexer.index.AliasedIndex;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads documents back as Elasticsearch stores them, over bare HTTP and through the alias, as another application would. */
public final class StoredDocuments {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** As search-api reads them: what is left out is false. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final String alias;

    private StoredDocuments(String alias) {
        this.alias = alias;
    }

    /** Those behind a read alias. */
    public static StoredDocuments of(AliasedIndex index) {
        return new StoredDocuments(index.alias());
    }

    /** The document of an id, read into the contract's record. */
    public <T> T get(String id, Class<T> type) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(TestServers.elasticsearchUrl() + "/" + alias + "/_doc/" + id))
                .build();
        try {
            JsonNode answer =
                    JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
            return JSON.treeToValue(answer.path("_source"), type);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

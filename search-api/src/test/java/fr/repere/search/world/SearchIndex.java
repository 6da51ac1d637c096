package fr.repere.search.world;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.repere.embedded.TestServers;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.IndexNames;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.document.WithdrawnDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** The indices as the indexer makes them, filled by a test, under a prefix of their own. */
public final class SearchIndex {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String prefix;
    private int generation;

    private SearchIndex(String prefix) {
        this.prefix = prefix;
    }

    /** Empty indices behind their aliases. */
    public static SearchIndex empty() {
        SearchIndex index = new SearchIndex(TestServers.indexPrefix());
        index.create(IndexNames.fiches(index.prefix));
        index.create(IndexNames.withdrawn(index.prefix));
        index.create(IndexNames.territories(index.prefix));
        return index;
    }

    public String prefix() {
        return prefix;
    }

    public SearchIndex withTerritories(Collection<TerritoryDocument> territories) {
        return with(IndexNames.territories(prefix).alias(), territories, TerritoryDocument::id);
    }

    public SearchIndex withFiches(Collection<FicheDocument> fiches) {
        return with(IndexNames.fiches(prefix).alias(), fiches, FicheDocument::id);
    }

    public SearchIndex withWithdrawn(Collection<WithdrawnDocument> fiches) {
        return with(IndexNames.withdrawn(prefix).alias(), fiches, WithdrawnDocument::id);
    }

    /** Deletes a fiche and lets searches see that it is gone. */
    public void delete(String ficheId) {
        String alias = IndexNames.fiches(prefix).alias();
        send("DELETE", "/" + alias + "/_doc/" + ficheId + "?refresh=true", "", "application/json");
    }

    /** Deletes a territory and lets searches see that it is gone. */
    public void deleteTerritory(String id) {
        String alias = IndexNames.territories(prefix).alias();
        send("DELETE", "/" + alias + "/_doc/" + id + "?refresh=true", "", "application/json");
    }

    /** Writes into the document of a fiche how often it was read, as the indexer does. */
    public SearchIndex withViews(String ficheId, long views) {
        String alias = IndexNames.fiches(prefix).alias();
        send(
                "POST",
                "/" + alias + "/_update/" + ficheId + "?refresh=true",
                "{\"doc\": {\"views\": " + views + "}}",
                "application/json");
        return this;
    }

    /** Lets searches see all that was written to an index or alias. */
    public void refresh(String alias) {
        send("POST", "/" + alias + "/_refresh", "", "application/json");
    }

    /** Puts a new index with these fiches in the place of the old one, and deletes the old one. */
    public void rebuild(Collection<FicheDocument> fiches) {
        IndexNames names = IndexNames.fiches(prefix);
        String old = names.concrete("g" + generation);
        generation++;
        String fresh = names.concrete("g" + generation);
        send("PUT", "/" + fresh, names.definitionJson(), "application/json");
        bulk(fresh, fiches, FicheDocument::id);
        send("POST", "/_aliases", """
                {"actions": [{"remove": {"index": "%s", "alias": "%s"}}, {"add": {"index": "%s", "alias": "%s"}}]}""".formatted(old, names.alias(), fresh, names.alias()), "application/json");
        send("DELETE", "/" + old, "", "application/json");
    }

    private void create(IndexNames names) {
        String concrete = names.concrete("g0");
        send("PUT", "/" + concrete, names.definitionJson(), "application/json");
        send("PUT", "/" + concrete + "/_alias/" + names.alias(), "", "application/json");
    }

    private <T> SearchIndex with(String target, Collection<T> documents, Function<T, String> id) {
        bulk(target, documents, id);
        return this;
    }

    private <T> void bulk(String target, Collection<T> documents, Function<T, String> id) {
        StringBuilder lines = new StringBuilder();
        for (T document : documents) {
            lines.append("{\"index\":{\"_id\":\"").append(id.apply(document)).append("\"}}\n");
            lines.append(MAPPER.writeValueAsString(document)).append('\n');
        }
        String answer = send("POST", "/" + target + "/_bulk?refresh=true", lines.toString(), "application/x-ndjson");
        if (answer.contains("\"errors\":true")) {
            throw new IllegalStateException(answer.substring(0, Math.min(2_000, answer.length())));
        }
    }

    private String send(String method, String path, String body, String type) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(TestServers.elasticsearchUrl() + path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", type)
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(method + " " + path + ": " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

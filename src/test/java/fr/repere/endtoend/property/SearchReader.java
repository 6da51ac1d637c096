package fr.repere.endtoend.property;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the running search. */
public final class SearchReader {

    private static final String LARGEST_PAGE = "100";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final String url;

    /** A reader of the search at an address such as {@code http://localhost:8080}. */
    public SearchReader(String url) {
        this.url = url;
    }

    /** All pages of a search together. */
    record Walk(JsonNode first, List<JsonNode> hits) {

        List<String> ids() {
            return hits.stream().map(hit -> hit.path("id").asString()).toList();
        }

        long total() {
            return first.path("total").asLong();
        }
    }

    /** The status of the answer to a search. */
    public int status(AskedSearch asked) {
        return send(asked).statusCode();
    }

    /** The answer to a search. */
    JsonNode ask(AskedSearch asked) {
        HttpResponse<String> answer = send(asked);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    /** Every page of a search, from the first on; facets on the first one only. */
    Walk walk(AskedSearch asked) {
        AskedSearch page = asked.with("size", LARGEST_PAGE);
        JsonNode first = ask(page);
        List<JsonNode> hits = new ArrayList<>();
        first.path("hits").forEach(hits::add);
        String cursor = first.path("next").asString("");
        while (!cursor.isEmpty()) {
            JsonNode next = ask(page.with("after", cursor));
            next.path("hits").forEach(hits::add);
            cursor = next.path("next").asString("");
        }
        return new Walk(first, hits);
    }

    private HttpResponse<String> send(AskedSearch asked) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/api/v1/search?" + asked))
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

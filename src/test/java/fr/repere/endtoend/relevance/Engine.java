package fr.repere.endtoend.relevance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Elasticsearch, asked over HTTP as its manual shows. */
final class Engine implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;

    /** The one at an address such as {@code http://127.0.0.1:9200}. */
    Engine(String url) {
        this.url = url;
    }

    JsonNode post(String path, Object body) {
        String json = body instanceof String text ? text : JsonMapper.shared().writeValueAsString(body);
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    JsonNode get(String path) {
        return send(request(path).GET());
    }

    void delete(String index) {
        send(request(index).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + "/" + path)).header("Content-Type", "application/json");
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
            }
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}

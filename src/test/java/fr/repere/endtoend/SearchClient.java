package fr.repere.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reader of the public search API. */
final class SearchClient {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final String url;

    SearchClient(String url) {
        this.url = url;
    }

    /** The answer to a search, whatever its status. */
    HttpResponse<String> ask(Map<String, String> parameters) throws IOException {
        String query = parameters.entrySet().stream()
                .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/api/v1/search?" + query))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** What stands at an address, as a file. */
    Path download(String address, Path file) {
        try {
            HttpResponse<Path> response =
                    HTTP.send(HttpRequest.newBuilder(URI.create(url + address)).build(), BodyHandlers.ofFile(file));
            if (response.statusCode() != 200) {
                throw new IllegalStateException(address + ": " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What stands at an address, as JSON. */
    JsonNode read(String address) {
        try {
            HttpResponse<String> response =
                    HTTP.send(HttpRequest.newBuilder(URI.create(url + address)).build(), BodyHandlers.ofString());
            return JsonMapper.shared().readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** One page of results. */
    JsonNode page(Map<String, String> parameters) {
        try {
            HttpResponse<String> response = ask(parameters);
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response.statusCode() + ": " + response.body());
            }
            return JsonMapper.shared().readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The titles on the first page of a search for words. */
    List<String> titles(String words) {
        return titles(page(Map.of("q", words, "size", "100")));
    }

    static List<String> titles(JsonNode page) {
        return StreamSupport.stream(page.path("hits").spliterator(), false)
                .map(hit -> hit.path("title").asString())
                .toList();
    }

    /** The ids of every result, page after page, in the order of the pages. */
    List<String> walk(Map<String, String> parameters) {
        List<String> ids = new ArrayList<>();
        Map<String, String> next = parameters;
        while (true) {
            JsonNode page = page(next);
            page.path("hits").forEach(hit -> ids.add(hit.path("id").asString()));
            String cursor = page.path("next").asString("");
            if (cursor.isEmpty()) {
                return ids;
            }
            next = new java.util.HashMap<>(parameters);
            next.put("after", cursor);
        }
    }
}

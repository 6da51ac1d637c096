package fr.repere.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the running application as a caller would. */
final class Browser {

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    Browser(int port) {
        this.port = port;
    }

    /** The answer to a GET; the address must be encoded already. */
    HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .GET()
                .build());
    }

    /** The answer to a GET with a header. */
    HttpResponse<String> get(String address, String header, String value) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .header(header, value)
                .GET()
                .build());
    }

    /** The answer to another method, with headers: name, value, name, value… */
    HttpResponse<String> ask(String method, String address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .method(method, HttpRequest.BodyPublishers.noBody());
        return send(
                headers.length == 0 ? request.build() : request.headers(headers).build());
    }

    /** The answer to a POST without body. */
    HttpResponse<String> post(String address) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    /** The answer to a POST of JSON. */
    HttpResponse<String> post(String address, String json) {
        return post(address, json.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    /** The answer to a POST of anything. */
    HttpResponse<String> post(String address, byte[] body, String type) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    /** The answer to a form, with headers: name, value, name, value… */
    HttpResponse<String> send(String address, String form, String... headers) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .headers(headers)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    /** The JSON of an answer. */
    JsonNode json(String address) {
        return json(get(address));
    }

    static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    /** The first line and everything after it that the server sends back to raw bytes. */
    String raw(String request) {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

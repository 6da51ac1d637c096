package fr.repere.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A browser without JavaScript in somebody's hands. It follows no redirect by itself. */
public final class Visitor {

    private final HttpClient http;
    private final String base;
    private final @Nullable UUID id;
    private final String mail;

    Visitor(HttpClient http, String base, @Nullable UUID id, String mail) {
        this.http = http;
        this.base = base;
        this.id = id;
        this.mail = mail;
    }

    /** The account that is signed in. */
    public UUID id() {
        return Objects.requireNonNull(id, "nobody is signed in");
    }

    /** Where mails reach it. */
    public String mail() {
        return mail;
    }

    /** A cookie that the browser holds. */
    public String cookie(String name) {
        return ((CookieManager) http.cookieHandler().orElseThrow())
                .getCookieStore().getCookies().stream()
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(HttpCookie::getValue)
                        .findFirst()
                        .orElseThrow();
    }

    /** Opens a page. */
    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)));
    }

    /** Sends a form of single values. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        fields.forEach(form::add);
        return post(path, form);
    }

    /** Sends a form. */
    public HttpResponse<String> post(String path, MultiValueMap<String, String> fields) {
        String body = fields.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends any request to a path. */
    public HttpResponse<String> send(String path, HttpRequest.Builder request) {
        return send(request.uri(URI.create(base + path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            boolean says = request.build().headers().firstValue("Accept").isPresent();
            return http.send((says ? request : request.header("Accept", "text/html")).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package fr.repere.geodata.geocoding;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Asks the Base Adresse Nationale over HTTP, once for each call. */
final class BanClient implements AutoCloseable {

    private static final int LONGEST_ANSWER = 512 * 1024;
    private static final Duration LONGEST_BLOCKING = Duration.ofMinutes(10);
    private static final Duration USUAL_BLOCKING = Duration.ofSeconds(5);

    private final URI search;
    private final Duration patience;
    private final HttpClient client;

    BanClient(URI address, Duration patience) {
        String base = address.toString();
        this.search = URI.create(base.endsWith("/") ? base : base + "/").resolve("search");
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * The body of an answer.
     *
     * @throws AddressServiceFailure when there is none in time, it is too long, or it is an error
     */
    byte[] ask(Map<String, String> parameters) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(search + "?" + query(parameters)))
                .timeout(patience)
                .header("Accept", "application/json")
                .header("User-Agent", "Repere")
                .build();
        HttpResponse<byte[]> response = answer(request);
        if (response.statusCode() == 429) {
            throw AddressServiceFailure.tooManyQuestions(blocking(response));
        }
        if (response.statusCode() != 200) {
            throw AddressServiceFailure.status(response.statusCode());
        }
        return response.body();
    }

    /** The whole answer in time: a body that comes drop by drop is given up, which the request's own timeout does not do. */
    private HttpResponse<byte[]> answer(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw AddressServiceFailure.tooSlow();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw cause instanceof java.net.http.HttpTimeoutException
                    ? AddressServiceFailure.tooSlow()
                    : AddressServiceFailure.unreachable(cause);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw AddressServiceFailure.unreachable(new IOException("interrupted"));
        }
    }

    /** For how long the service asks not to be asked; it blocks for 5 seconds when it does not say. */
    private static Duration blocking(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Math.max(1, Long.parseLong(seconds))))
                .filter(duration -> duration.compareTo(LONGEST_BLOCKING) <= 0)
                .orElse(USUAL_BLOCKING);
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}

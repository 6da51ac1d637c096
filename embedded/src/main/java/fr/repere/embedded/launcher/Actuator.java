package fr.repere.embedded.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** What an application says of itself over HTTP. */
final class Actuator {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Pattern VALUE = Pattern.compile("\"value\"\\s*:\\s*([0-9.Ee+-]+)");
    private static final int OK = 200;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();

    /** Whether the application answers that it is well. */
    boolean isUp(String url) {
        return get(url + "/actuator/health").isPresent();
    }

    /** The first value of a metric, or nothing when the application does not answer or does not know it. */
    OptionalLong metric(String url, String name) {
        return get(url + "/actuator/metrics/" + name)
                .map(VALUE::matcher)
                .filter(matcher -> matcher.find())
                .map(matcher -> OptionalLong.of((long) Double.parseDouble(matcher.group(1))))
                .orElse(OptionalLong.empty());
    }

    private Optional<String> get(String url) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url)).timeout(LIMIT).build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == OK ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException notYet) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}

package fr.repere.admin.structure.directory;

import fr.repere.geodata.siret.Siret;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * Asks the State's « API Recherche d'entreprises » (no key, 7 requests a second for all, 429 beyond). A failure is tried once more after a
 * moment; when nothing but failures comes, nobody is asked for half a minute, so that no page waits for it.
 */
final class StateDirectory implements CompanyDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(StateDirectory.class);
    private static final int LARGEST_ANSWER = 1 << 20;
    private static final int ATTEMPTS = 2;
    private static final Duration REST = Duration.ofSeconds(30);

    private final URI address;
    private final Duration patience;
    private final HttpClient client;
    private final Retry retry;
    private final CircuitBreaker circuit;

    /**
     * A directory at an address.
     *
     * @param address up to the path, without {@code /search}
     * @param patience how long a connection and one answer may take
     */
    StateDirectory(URI address, Duration patience) {
        this.address = address;
        this.patience = patience;
        this.client = HttpClient.newBuilder().connectTimeout(patience).build();
        this.retry = Retry.of(
                "company-directory",
                RetryConfig.custom()
                        .maxAttempts(ATTEMPTS)
                        .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(Duration.ofMillis(200)))
                        .retryOnException(Silence.class::isInstance)
                        .build());
        this.circuit = CircuitBreaker.of(
                "company-directory",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(4)
                        .minimumNumberOfCalls(4)
                        .waitDurationInOpenState(REST)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
    }

    @Override
    public Answer look(Siret siret) {
        try {
            return Retry.decorateSupplier(retry, CircuitBreaker.decorateSupplier(circuit, () -> ask(siret)))
                    .get();
        } catch (Silence silence) {
            LOG.warn("the directory of companies gives no answer: {}", silence.getMessage());
            return new Answer.NotChecked();
        } catch (CallNotPermittedException resting) {
            return new Answer.NotChecked();
        }
    }

    private Answer ask(Siret siret) {
        try {
            HttpResponse<byte[]> response =
                    client.send(request(siret), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
            if (response.statusCode() != 200) {
                throw new Silence("status " + response.statusCode());
            }
            return StateAnswer.read(new String(response.body(), StandardCharsets.UTF_8), siret);
        } catch (IOException | JacksonException e) {
            throw new Silence(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Silence("interrupted");
        }
    }

    private HttpRequest request(Siret siret) {
        return HttpRequest.newBuilder(URI.create(address + "/search?page=1&per_page=5&q=" + siret.digits()))
                .timeout(patience)
                .header("Accept", "application/json")
                .header("User-Agent", "Repere (annuaire de l'integration des refugies)")
                .build();
    }

    /** No answer, or none that can be read. */
    private static final class Silence extends RuntimeException {

        private static final long serialVersionUID = 1;

        Silence(String what) {
            super(what);
        }
    }
}

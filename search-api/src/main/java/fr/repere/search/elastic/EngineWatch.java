package fr.repere.search.elastic;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Asks the engine now and then whether it lives, on connections of its own, and opens the circuit when it misses two answers in a row: a
 * process that was stopped or hangs still accepts connections, so that searches would wait for it until their time is up. Any answer is
 * a sign of life, a refusal too. It is given by the network threads, which a busy engine leaves free.
 *
 * <p>A probe every 300 ms with a second to answer, as is the default: an engine that freezes is known for dead within 1.6 s.
 */
@Component
final class EngineWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EngineWatch.class);
    private static final Duration PERIOD = Duration.ofMillis(300);
    private static final int MISSES = 2;

    private final Circuit circuit;
    private final HttpClient http;
    private final HttpRequest probe;
    private final AtomicInteger missed = new AtomicInteger();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("engine-watch").daemon().factory());

    @Autowired
    EngineWatch(Circuit circuit, ElasticsearchSettings settings) {
        this.circuit = circuit;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.probeTimeout())
                .build();
        HttpRequest.Builder builder = HttpRequest.newBuilder(settings.url())
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .timeout(settings.probeTimeout());
        String apiKey = settings.apiKey();
        if (apiKey != null && !apiKey.isBlank()) {
            builder.header("Authorization", "ApiKey " + apiKey);
        }
        this.probe = builder.build();
        clock.scheduleAtFixedRate(this::ask, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void ask() {
        http.sendAsync(probe, BodyHandlers.discarding()).whenComplete((answer, failure) -> {
            if (failure == null) {
                alive();
            } else {
                silent();
            }
        });
    }

    /** The engine answered. */
    void alive() {
        missed.set(0);
        if (circuit.isOpen()) {
            circuit.close();
            LOG.info("Elasticsearch answers again");
        }
    }

    /** The engine did not answer in time. */
    void silent() {
        if (missed.incrementAndGet() >= MISSES && !circuit.isOpen()) {
            circuit.open();
            LOG.warn("Elasticsearch does not answer: searches are refused at once until it does");
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        http.close();
    }
}

package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Time;
import fr.repere.geodata.document.IndexNames;
import fr.repere.search.query.SearchUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Points in time on the alias of fiches. All pages of a search read the same one, so that no page changes under the reader;
 * searches that begin within the same second share one, so that almost every request costs a single round trip.
 */
@Component
class Snapshots {

    /** No attempt is running; compared by identity. */
    private static final Optional<CompletableFuture<String>> NOBODY = Optional.empty();

    private final ElasticsearchClient client;
    private final String alias;
    private final SnapshotSettings settings;
    private final InstantSource clock;
    private volatile Optional<Opened> latest = Optional.empty();
    private final AtomicReference<Optional<CompletableFuture<String>>> opening = new AtomicReference<>(NOBODY);

    private record Opened(String id, Instant at) {}

    @Autowired
    Snapshots(ElasticsearchClient client, ElasticsearchSettings elasticsearch, SnapshotSettings settings) {
        this(client, elasticsearch, settings, InstantSource.system());
    }

    Snapshots(
            ElasticsearchClient client,
            ElasticsearchSettings elasticsearch,
            SnapshotSettings settings,
            InstantSource clock) {
        this.client = client;
        this.alias = IndexNames.fiches(elasticsearch.prefix()).alias();
        this.settings = settings;
        this.clock = clock;
    }

    /** A point in time no older than the settings allow. */
    String current() {
        return fresh().orElseGet(this::open);
    }

    /** Makes the next search open a new point in time when this one is the latest. A race costs one opening more, no more. */
    void forget(String id) {
        latest = latest.filter(opened -> !opened.id().equals(id));
    }

    /** How long a point in time lives after each use. */
    Time keepAlive() {
        return seconds(settings.keepAlive());
    }

    private Optional<String> fresh() {
        Instant oldest = clock.instant().minus(settings.maxAge());
        return latest.filter(opened -> opened.at().isAfter(oldest)).map(Opened::id);
    }

    /** Searches that come while another one opens share its attempt, its failure too: none waits longer than one timeout. */
    private String open() {
        Optional<CompletableFuture<String>> mine = Optional.of(new CompletableFuture<>());
        Optional<CompletableFuture<String>> running = opening.compareAndExchange(NOBODY, mine);
        return running.map(Snapshots::joined).orElseGet(() -> attempt(mine.get()));
    }

    private String attempt(CompletableFuture<String> outcome) {
        Instant now = clock.instant();
        try {
            String id = Failures.translated(
                    () -> client.openPointInTime(request -> request.index(alias).keepAlive(keepAlive()))
                            .id());
            latest = Optional.of(new Opened(id, now));
            outcome.complete(id);
            return id;
        } catch (RuntimeException e) {
            outcome.completeExceptionally(e);
            throw e;
        } finally {
            opening.set(NOBODY);
        }
    }

    private static String joined(CompletableFuture<String> running) {
        try {
            return running.join();
        } catch (CompletionException e) {
            throw SearchUnavailable.because(e);
        }
    }

    private static Time seconds(Duration duration) {
        return Time.of(time -> time.time(duration.toSeconds() + "s"));
    }
}

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
 * Points in time on the alias of fiches. All pages of a search read the same one, so that no page changes under the reader. Once a
 * second, a search looks whether the index has changed; as long as it has not, all searches share one point in time, and what is
 * known of it can be kept.
 */
@Component
class Snapshots {

    /** No attempt is running; compared by identity. */
    private static final Optional<CompletableFuture<String>> NOBODY = Optional.empty();

    private final ElasticsearchClient client;
    private final IndexNames names;
    private final SnapshotSettings settings;
    private final InstantSource clock;
    private volatile Optional<Opened> latest = Optional.empty();
    private final AtomicReference<Optional<CompletableFuture<String>>> opening = new AtomicReference<>(NOBODY);

    /** A point in time, when it was last found to be up to date, and the state of the index that it shows or a later one. */
    private record Opened(String id, Instant at, IndexState state) {}

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
        this.names = IndexNames.fiches(elasticsearch.prefix());
        this.settings = settings;
        this.clock = clock;
    }

    /** A point in time that showed the latest state no longer ago than the settings allow. */
    String current() {
        return fresh().orElseGet(this::open);
    }

    /** How many fiches the latest point in time shows; none before there is one. */
    long fiches() {
        return latest.map(opened -> opened.state().documents()).orElse(0L);
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
            IndexState state = IndexState.of(client, names);
            String id = unchanged(state, now).orElseGet(this::opened);
            latest = Optional.of(new Opened(id, now, state));
            outcome.complete(id);
            return id;
        } catch (RuntimeException e) {
            outcome.completeExceptionally(e);
            throw e;
        } finally {
            opening.set(NOBODY);
        }
    }

    /** The latest point in time, when it shows the same state and searches have kept it alive. */
    private Optional<String> unchanged(IndexState state, Instant now) {
        Instant alive = now.minus(settings.keepAlive().dividedBy(2));
        return latest.filter(
                        opened -> opened.state().equals(state) && opened.at().isAfter(alive))
                .map(Opened::id);
    }

    private String opened() {
        return Failures.translated(() -> client.openPointInTime(
                        request -> request.index(names.alias()).keepAlive(keepAlive()))
                .id());
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

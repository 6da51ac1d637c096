package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Time;
import fr.repere.geodata.document.IndexNames;
import fr.repere.search.query.SearchUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Points in time on the alias of fiches, or on several. All pages of a search read the same one, so that no page changes under the reader. Once a
 * second, a search looks whether the index has changed; as long as it has not, searches share a point in time, and what is known
 * of its state can be kept.
 */
@Component
class Snapshots {

    /** How often a point in time is replaced in the time that it lives. */
    private static final int RENEWALS = 3;
    /** An index that changes more often than that while it is looked at is taken as it is: it is looked at again in a second. */
    private static final int ATTEMPTS = 3;

    /** No attempt is running; compared by identity. */
    private static final Optional<CompletableFuture<Snapshot>> NOBODY = Optional.empty();

    private final ElasticsearchClient client;
    private final List<IndexNames> names;
    private final SnapshotSettings settings;
    private final InstantSource clock;
    private volatile Optional<Latest> latest = Optional.empty();
    private final AtomicReference<Optional<CompletableFuture<Snapshot>>> opening = new AtomicReference<>(NOBODY);

    /**
     * A point in time.
     *
     * @param state what it shows
     */
    record Snapshot(String id, IndexState state) {}

    /** A point in time, when it was opened, and when it was last found to show the present state. */
    private record Latest(Snapshot snapshot, Instant openedAt, Instant upToDateAt) {}

    @Autowired
    Snapshots(ElasticsearchClient client, ElasticsearchSettings elasticsearch, SnapshotSettings settings) {
        this(client, elasticsearch, settings, InstantSource.system());
    }

    Snapshots(
            ElasticsearchClient client,
            ElasticsearchSettings elasticsearch,
            SnapshotSettings settings,
            InstantSource clock) {
        this(client, List.of(IndexNames.fiches(elasticsearch.prefix())), settings, clock);
    }

    /** Points in time that show several indices together. */
    Snapshots(ElasticsearchClient client, List<IndexNames> names, SnapshotSettings settings, InstantSource clock) {
        this.client = client;
        this.names = names;
        this.settings = settings;
        this.clock = clock;
    }

    /** A point in time that showed the latest state no longer ago than the settings allow. */
    Snapshot current() {
        return fresh().orElseGet(this::open);
    }

    /** Makes the next search open a new point in time when this one is the latest. A race costs one opening more, no more. */
    void forget(String id) {
        latest = latest.filter(known -> !known.snapshot().id().equals(id));
    }

    /** How long a point in time lives after each use. */
    Time keepAlive() {
        return seconds(settings.keepAlive());
    }

    private Optional<Snapshot> fresh() {
        Instant oldest = clock.instant().minus(settings.maxAge());
        return latest.filter(known -> known.upToDateAt().isAfter(oldest)).map(Latest::snapshot);
    }

    /** Searches that come while another one opens share its attempt, its failure too: none waits longer than one timeout. */
    private Snapshot open() {
        Optional<CompletableFuture<Snapshot>> mine = Optional.of(new CompletableFuture<>());
        Optional<CompletableFuture<Snapshot>> running = opening.compareAndExchange(NOBODY, mine);
        return running.map(Snapshots::joined).orElseGet(() -> attempt(mine.get()));
    }

    private Snapshot attempt(CompletableFuture<Snapshot> outcome) {
        Instant now = clock.instant();
        try {
            IndexState state = IndexState.of(client, names);
            Latest found = unchanged(state, now).orElseGet(() -> opened(state, now));
            latest = Optional.of(found);
            outcome.complete(found.snapshot());
            return found.snapshot();
        } catch (RuntimeException e) {
            outcome.completeExceptionally(e);
            throw e;
        } finally {
            opening.set(NOBODY);
        }
    }

    /**
     * The latest point in time, when it still shows the present state. It is replaced long before it could run out, because answers
     * that are kept do not use it, and the next page of such an answer must find it alive.
     */
    private Optional<Latest> unchanged(IndexState state, Instant now) {
        Instant young = now.minus(settings.keepAlive().dividedBy(RENEWALS));
        return latest.filter(known -> known.snapshot().state().equals(state)
                        && known.openedAt().isAfter(young))
                .map(known -> new Latest(known.snapshot(), known.openedAt(), now));
    }

    /** When the index changes while a point in time is opened, which state that shows is not known: another one is opened. */
    private Latest opened(IndexState before, Instant now) {
        IndexState state = before;
        for (int attempt = 1; ; attempt++) {
            String id = Failures.translated(() -> client.openPointInTime(request -> request.index(
                                    names.stream().map(IndexNames::alias).toList())
                            .keepAlive(openFor()))
                    .id());
            IndexState after = IndexState.of(client, names);
            if (after.equals(state) || attempt == ATTEMPTS) {
                return new Latest(new Snapshot(id, after), now, now);
            }
            state = after;
        }
    }

    /** Until its successor is opened, and as long as a page may be turned after that. */
    private Time openFor() {
        return seconds(settings.keepAlive().plus(settings.keepAlive().dividedBy(RENEWALS)));
    }

    private static Snapshot joined(CompletableFuture<Snapshot> running) {
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

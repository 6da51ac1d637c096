package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Time;
import fr.repere.geodata.document.IndexNames;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Points in time on the alias of fiches. All pages of a search read the same one, so that no page changes under the reader;
 * searches that begin within the same second share one, so that almost every request costs a single round trip.
 */
@Component
class Snapshots {

    private final ElasticsearchClient client;
    private final String alias;
    private final SnapshotSettings settings;
    private final InstantSource clock;
    private final ReentrantLock opening = new ReentrantLock();
    private volatile Optional<Opened> latest = Optional.empty();

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

    /** Makes the next search open a new point in time when this one is the latest. */
    void forget(String id) {
        opening.lock();
        try {
            latest = latest.filter(opened -> !opened.id().equals(id));
        } finally {
            opening.unlock();
        }
    }

    /** How long a point in time lives after each use. */
    Time keepAlive() {
        return seconds(settings.keepAlive());
    }

    private Optional<String> fresh() {
        Instant oldest = clock.instant().minus(settings.maxAge());
        return latest.filter(opened -> opened.at().isAfter(oldest)).map(Opened::id);
    }

    private String open() {
        opening.lock();
        try {
            return fresh().orElseGet(() -> {
                Instant now = clock.instant();
                String id = Failures.translated(() -> client.openPointInTime(
                                request -> request.index(alias).keepAlive(keepAlive()))
                        .id());
                latest = Optional.of(new Opened(id, now));
                return id;
            });
        } finally {
            opening.unlock();
        }
    }

    private static Time seconds(Duration duration) {
        return Time.of(time -> time.time(duration.toSeconds() + "s"));
    }
}

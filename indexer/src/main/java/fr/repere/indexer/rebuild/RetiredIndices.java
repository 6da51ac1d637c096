package fr.repere.indexer.rebuild;

import fr.repere.indexer.index.AliasedIndex;
import fr.repere.indexer.index.KnownIndex;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes indices that are of no more use: those replaced long enough ago, and those that a killed rebuild left half built. */
public final class RetiredIndices {

    private static final Logger LOG = LoggerFactory.getLogger(RetiredIndices.class);

    private final DataSource dataSource;
    private final Duration retireAfter;
    private final Clock clock;

    RetiredIndices(DataSource dataSource, Duration retireAfter, Clock clock) {
        this.dataSource = dataSource;
        this.retireAfter = retireAfter;
        this.clock = clock;
    }

    /** Deletes them unless a rebuild runs, here or elsewhere: its half-built index looks like an abandoned one. */
    public void deleteUnlessRebuilding(AliasedIndex target) {
        if (target.list().stream().noneMatch(this::isUseless)) {
            return;
        }
        try (RebuildLock lock = RebuildLock.take(dataSource, target.alias())) {
            lock.confirm();
            deleteUseless(target);
        } catch (RebuildRunning e) {
            LOG.debug("Retired indices stay for now: {}", e.getMessage());
        }
    }

    /** Deletes them; the caller holds the lock. */
    void deleteUseless(AliasedIndex target) {
        target.list().stream().filter(this::isUseless).forEach(index -> {
            LOG.info("Deleting the index {}, which is of no more use", index.name());
            target.delete(index.name());
        });
    }

    private boolean isUseless(KnownIndex index) {
        if (index.serving()) {
            return false;
        }
        Instant retiredAt = index.origin().retiredAt();
        return retiredAt == null || retiredAt.plus(retireAfter).isBefore(clock.instant());
    }
}

package fr.repere.indexer.rebuild;

import fr.repere.indexer.index.AliasedIndex;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the indices fit while the indexer runs: one look at a time, and what is retired is deleted every minute. */
public final class IndexKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final Duration CLEANING_INTERVAL = Duration.ofMinutes(1);
    private static final Duration AFTER_REFUSAL = Duration.ofMinutes(5);

    private final TerritoriesKeeping territories;
    private final List<FichesKeeping> fiches;
    private final RetiredIndices retired;
    private final List<AliasedIndex> indices;
    private final Clock clock;
    private boolean first = true;
    private Instant nextCleaning = Instant.MIN;
    private Instant notBefore = Instant.MIN;

    IndexKeeper(
            TerritoriesKeeping territories,
            List<FichesKeeping> fiches,
            RetiredIndices retired,
            List<AliasedIndex> indices,
            Clock clock) {
        this.territories = territories;
        this.fiches = fiches;
        this.retired = retired;
        this.indices = indices;
        this.clock = clock;
    }

    /** Looks once, and does what is needed. After a refused rebuild it waits, for the same data would be refused again. */
    public void check() {
        if (clock.instant().isBefore(notBefore)) {
            return;
        }
        try {
            territories.check(first);
            for (FichesKeeping index : fiches) {
                index.check(first);
            }
            first = false;
            clean();
        } catch (RebuildRunning e) {
            LOG.debug("Left to the other: {}", e.getMessage());
        } catch (RebuildRefused e) {
            notBefore = clock.instant().plus(AFTER_REFUSAL);
            LOG.error("{}; next attempt in {} minutes", e.getMessage(), AFTER_REFUSAL.toMinutes());
        }
    }

    private void clean() {
        Instant now = clock.instant();
        if (!now.isBefore(nextCleaning)) {
            indices.forEach(retired::deleteUnlessRebuilding);
            nextCleaning = now.plus(CLEANING_INTERVAL);
        }
    }
}

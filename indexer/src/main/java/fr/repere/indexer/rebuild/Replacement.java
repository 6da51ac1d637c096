package fr.repere.indexer.rebuild;

import fr.repere.indexer.index.AliasedIndex;
import fr.repere.indexer.index.IndexOrigin;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a new index in the place of the one that serves: one process at a time, and only when the filling ended well. The new index
 * receives every change from its first moment; what goes wrong deletes it and leaves the old one serving.
 */
final class Replacement {

    private static final Logger LOG = LoggerFactory.getLogger(Replacement.class);

    private final DataSource dataSource;
    private final RetiredIndices retired;

    Replacement(DataSource dataSource, RetiredIndices retired) {
        this.dataSource = dataSource;
        this.retired = retired;
    }

    /**
     * Fills and swaps.
     *
     * @param fill fills and checks the index of this name; throws when it must not serve
     * @param deleteNow whether the old index is deleted at once, under the hands of readers who turn pages
     * @throws RebuildRunning when another process is at it
     */
    <T> T replace(AliasedIndex target, IndexOrigin origin, boolean deleteNow, Function<String, T> fill) {
        try (RebuildLock lock = RebuildLock.take(dataSource, target.alias())) {
            retired.deleteUseless(target);
            String index = target.createForFilling(origin);
            T result = fillOrDelete(target, index, fill, lock);
            List<String> replaced = target.swap(index);
            LOG.info("{} serves behind {} in the place of {}", index, target.alias(), replaced);
            if (deleteNow) {
                replaced.forEach(target::delete);
            }
            return result;
        }
    }

    @SuppressWarnings("IllegalCatch") // whatever the reason, a half-built index must go
    private static <T> T fillOrDelete(AliasedIndex target, String index, Function<String, T> fill, RebuildLock lock) {
        try {
            T result = fill.apply(index);
            lock.confirm();
            return result;
        } catch (RuntimeException e) {
            try {
                target.delete(index);
            } catch (RuntimeException orphaned) {
                LOG.warn("{} could not be deleted; the running indexer or the next rebuild will", index, orphaned);
                e.addSuppressed(orphaned);
            }
            throw e;
        }
    }

    /** Makes an empty index that serves, unless one does already. */
    void createEmpty(AliasedIndex target, IndexOrigin origin) {
        try (RebuildLock lock = RebuildLock.take(dataSource, target.alias())) {
            if (target.findServing().isEmpty()) {
                lock.confirm();
                LOG.info("{} serves behind {}, empty", target.createServing(origin), target.alias());
            }
        }
    }
}

package fr.repere.search.place;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.query.TerritoryRegister;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.BiConsumer;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Every territory, in memory: codes, names, points and what lies in what cost no round trip, boundaries one. Once a minute,
 * behind the back of a request, the index is asked whether it is still the same edition; a new one drops the outlines of the old.
 */
@Component
public class TerritoryCache {

    private static final Duration LOOKED_AT_EVERY = Duration.ofMinutes(1);
    private static final String ALL = "all";

    private final LoadingCache<String, Edition> kept;

    /** A cache in front of the index of territories. */
    @Autowired
    public TerritoryCache(TerritoryRegister register, PlaceSettings settings) {
        this(register, settings, Ticker.systemTicker(), ForkJoinPool.commonPool());
    }

    TerritoryCache(TerritoryRegister register, PlaceSettings settings, Ticker clock, Executor behindTheBack) {
        this.kept = Caffeine.newBuilder()
                .refreshAfterWrite(LOOKED_AT_EVERY)
                .ticker(clock)
                .executor(behindTheBack)
                .build(new Reading(register, settings.outlineCorners()));
    }

    /**
     * The territories with these ids, in their order; unknown ids are left out.
     *
     * @throws fr.repere.search.query.SearchUnavailable when they have not been read yet and the index does not answer
     */
    public Map<String, TerritoryDocument> named(Collection<String> ids) {
        Edition edition = current();
        Map<String, TerritoryDocument> named = new LinkedHashMap<>();
        ids.forEach(id -> edition.withId(id).ifPresent(territory -> named.put(id, territory)));
        return named;
    }

    /** A text that changes when the territories do. */
    public String edition() {
        return current().name();
    }

    /** Every territory, without its boundary. */
    public Collection<TerritoryDocument> all() {
        return current().all();
    }

    /**
     * Hands over the boundaries of territories, in degrees, as they come from the index: a few hundred in memory at one time. They are
     * not kept: who draws them keeps them smaller. Who has none, or no such id, is left out.
     *
     * @throws fr.repere.search.query.SearchUnavailable when the index does not answer
     */
    public void boundaries(Collection<String> ids, BiConsumer<String, Geometry> receiver) {
        current().boundaries(ids, receiver);
    }

    /** What is known now. An index that is still empty is read again each time: it is about to be filled. */
    Edition current() {
        Edition edition = kept.get(ALL);
        if (edition.isEmpty()) {
            kept.invalidate(ALL);
        }
        return edition;
    }

    private record Reading(TerritoryRegister register, long corners) implements CacheLoader<String, Edition> {

        @Override
        public Edition load(String key) {
            return read(register.edition());
        }

        @Override
        public Edition reload(String key, Edition old) {
            String name = register.edition();
            return name.equals(old.name()) ? old : read(name);
        }

        private Edition read(String name) {
            return new Edition(name, register.all(), register, corners);
        }
    }
}

package fr.repere.search.place;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.query.TerritoryRegister;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.BiConsumer;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Every territory, in memory: codes, names, points and what lies in what cost no round trip, boundaries one. Once a minute,
 * behind the back of a request, the index is asked whether it is still the same edition; a new one drops the outlines of the old.
 * Named territories are few and edited by hand: they are read anew when they are two seconds old, and kept apart, so that nobody takes
 * an operator for a place.
 */
@Component
public class TerritoryCache {

    private static final Duration LOOKED_AT_EVERY = Duration.ofMinutes(1);
    private static final Duration NAMED_FOR = Duration.ofSeconds(2);
    private static final String ALL = "all";

    private final LoadingCache<String, Edition> kept;
    private final LoadingCache<String, Map<String, TerritoryDocument>> named;

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
        this.named = Caffeine.newBuilder()
                .expireAfterWrite(NAMED_FOR)
                .ticker(clock)
                .executor(behindTheBack)
                .build(key -> named(register));
    }

    private static Map<String, TerritoryDocument> named(TerritoryRegister register) {
        Map<String, TerritoryDocument> byId = new LinkedHashMap<>();
        register.named().forEach(territory -> byId.put(territory.id(), territory));
        return Collections.unmodifiableMap(byId);
    }

    /**
     * The reference territories with these ids, in their order; unknown ids are left out.
     *
     * @throws fr.repere.search.query.SearchUnavailable when they have not been read yet and the index does not answer
     */
    public Map<String, TerritoryDocument> named(Collection<String> ids) {
        Edition edition = current();
        Map<String, TerritoryDocument> named = new LinkedHashMap<>();
        ids.forEach(id -> edition.withId(id).ifPresent(territory -> named.put(id, territory)));
        return named;
    }

    /** The territory with this id, or else the one that a former or partial commune's id resolves to. */
    public Optional<TerritoryDocument> find(String idOrFormerId) {
        return current().find(idOrFormerId);
    }

    /** A text that changes when the territories do. */
    public String edition() {
        return current().name();
    }

    /** Every named territory, valid or not, in the order of their ids, without boundaries; at most two seconds old. */
    public List<TerritoryDocument> listNamed() {
        return List.copyOf(named.get(ALL).values());
    }

    /** The named territory with this id, such as {@code territory:rives-d-armor}. */
    public Optional<TerritoryDocument> findNamed(String id) {
        return Optional.ofNullable(named.get(ALL).get(id));
    }

    /** Every reference territory, without its boundary. */
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

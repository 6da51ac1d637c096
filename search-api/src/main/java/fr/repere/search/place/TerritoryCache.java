package fr.repere.search.place;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.query.TerritoryRegister;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Every territory without boundary, by id, in memory: names and what lies in what cost no round trip. Once a minute, behind the
 * back of a request, the index is asked whether it is still the same edition.
 */
@Component
public class TerritoryCache {

    private static final Duration LOOKED_AT_EVERY = Duration.ofMinutes(1);
    private static final String ALL = "all";

    private final LoadingCache<String, Edition> kept;

    private record Edition(String name, Map<String, TerritoryDocument> byId) {}

    /** A cache in front of the index of territories. */
    public TerritoryCache(TerritoryRegister register) {
        this.kept = Caffeine.newBuilder().refreshAfterWrite(LOOKED_AT_EVERY).build(new Reading(register));
    }

    /**
     * The territories with these ids, in their order; unknown ids are left out.
     *
     * @throws fr.repere.search.query.SearchUnavailable when they have not been read yet and the index does not answer
     */
    public Map<String, TerritoryDocument> named(Collection<String> ids) {
        Map<String, TerritoryDocument> all = kept.get(ALL).byId();
        Map<String, TerritoryDocument> named = new LinkedHashMap<>();
        for (String id : ids) {
            TerritoryDocument territory = all.get(id);
            if (territory != null) {
                named.put(id, territory);
            }
        }
        return named;
    }

    private record Reading(TerritoryRegister register) implements CacheLoader<String, Edition> {

        @Override
        public Edition load(String key) {
            return read(register.edition());
        }

        @Override
        public Edition reload(String key, Edition old) {
            String edition = register.edition();
            return edition.equals(old.name()) ? old : read(edition);
        }

        private Edition read(String edition) {
            return new Edition(
                    edition,
                    register.all().stream()
                            .collect(Collectors.toUnmodifiableMap(TerritoryDocument::id, Function.identity())));
        }
    }
}

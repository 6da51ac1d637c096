package fr.repere.search.place;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.query.Territories;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Territories without boundary, by id, kept in memory: names and what lies in what cost no round trip once read. */
@Component
public class TerritoryCache {

    private final Territories territories;
    private final Cache<String, Optional<TerritoryDocument>> kept;

    /** A cache in front of the index of territories. */
    public TerritoryCache(Territories territories, PlaceSettings settings) {
        this.territories = territories;
        this.kept = Caffeine.newBuilder()
                .maximumSize(settings.names())
                .expireAfterWrite(settings.keep())
                .build();
    }

    /** The territories with these ids, in their order; unknown ids are left out. Asks the index at most once. */
    public Map<String, TerritoryDocument> named(Collection<String> ids) {
        Map<String, Optional<TerritoryDocument>> known = new HashMap<>(kept.getAllPresent(ids));
        List<String> missing =
                ids.stream().distinct().filter(id -> !known.containsKey(id)).toList();
        missing.forEach(id -> known.put(id, Optional.empty()));
        territories.list(missing).forEach(territory -> known.put(territory.id(), Optional.of(territory)));
        missing.forEach(id -> kept.put(id, known.getOrDefault(id, Optional.empty())));
        Map<String, TerritoryDocument> ordered = new LinkedHashMap<>();
        ids.forEach(id -> known.getOrDefault(id, Optional.empty()).ifPresent(territory -> ordered.put(id, territory)));
        return ordered;
    }
}

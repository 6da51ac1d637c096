package fr.repere.search.place;

import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.query.Hit;
import fr.repere.search.query.Scope;
import fr.repere.search.query.Where;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Says by which territory of its zone a fiche covers the place asked for. */
@Component
public class CoveringTerritories {

    private final TerritoryCache cache;

    /** Names come from the cache. */
    public CoveringTerritories(TerritoryCache cache) {
        this.cache = cache;
    }

    /**
     * For each fiche of a page that covers the place, by its id: the smallest territory of its zone that holds the place, or
     * else the first one that lies in it.
     */
    public Map<String, TerritoryDocument> of(Where where, List<Hit> hits) {
        if (!(where instanceof Where.Around around)) {
            return Map.of();
        }
        List<Hit> covering =
                hits.stream().filter(hit -> hit.scope() == Scope.COVERS).toList();
        List<String> holders = around.territoriesAndAncestors();
        Set<String> codes = new LinkedHashSet<>(covering.isEmpty() ? List.of() : holders);
        covering.stream()
                .filter(hit -> hit.fiche().covers().stream().noneMatch(holders::contains))
                .forEach(hit -> codes.addAll(hit.fiche().covers()));
        Map<String, TerritoryDocument> known = cache.named(codes);
        Map<String, TerritoryDocument> answer = new HashMap<>();
        for (Hit hit : covering) {
            by(around.ids(), holders, hit.fiche().covers(), known)
                    .ifPresent(territory -> answer.put(hit.fiche().id(), territory));
        }
        return answer;
    }

    private static Optional<TerritoryDocument> by(
            List<String> asked, List<String> holders, List<String> zone, Map<String, TerritoryDocument> known) {
        return holders.stream()
                .filter(zone::contains)
                .findFirst()
                .flatMap(code -> Optional.ofNullable(known.get(code)))
                .or(() -> zone.stream()
                        .flatMap(code -> Optional.ofNullable(known.get(code)).stream())
                        .filter(territory -> asked.stream().anyMatch(territory.within()::contains))
                        .findFirst());
    }
}

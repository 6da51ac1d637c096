package fr.repere.search.coverage;

import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.TerritoryKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The territories of each kind by their codes, sorted once for each edition of them. */
@Component
public class ListedTerritories {

    private final TerritoryCache territories;
    private volatile Sorted sorted = new Sorted("", Map.of());

    private record Sorted(String edition, Map<TerritoryKind, List<TerritoryDocument>> byKind) {

        static Sorted of(String edition, Collection<TerritoryDocument> all) {
            Map<TerritoryKind, List<TerritoryDocument>> byKind = new EnumMap<>(TerritoryKind.class);
            for (TerritoryDocument territory : all) {
                TerritoryKind.findByCode(territory.kind())
                        .ifPresent(kind -> byKind.computeIfAbsent(kind, first -> new ArrayList<>())
                                .add(territory));
            }
            byKind.values().forEach(list -> list.sort(Comparator.comparing(TerritoryDocument::code)));
            return new Sorted(edition, byKind);
        }
    }

    ListedTerritories(TerritoryCache territories) {
        this.territories = territories;
    }

    /** A text that changes when the territories do. */
    public String edition() {
        return territories.edition();
    }

    /** All territories of a kind. */
    public List<TerritoryDocument> all(TerritoryKind kind) {
        return current().byKind().getOrDefault(kind, List.of());
    }

    /** The territories of a kind that are one of some others or lie in one, be it in part; all when there are no others. */
    public List<TerritoryDocument> within(TerritoryKind kind, List<TerritoryDocument> others) {
        if (others.isEmpty()) {
            return all(kind);
        }
        Set<String> ids = others.stream().map(TerritoryDocument::id).collect(Collectors.toSet());
        return all(kind).stream()
                .filter(territory -> ids.contains(territory.id())
                        || territory.within().stream().anyMatch(ids::contains))
                .toList();
    }

    private Sorted current() {
        Sorted known = sorted;
        String edition = territories.edition();
        // An index that is about to be filled has its name already: nothing is no list to keep.
        if (!known.edition().equals(edition) || known.byKind().isEmpty()) {
            known = Sorted.of(edition, territories.all());
            sorted = known;
        }
        return known;
    }
}

package fr.repere.search.place;

import fr.repere.geodata.document.TerritoryDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What many territories have in common is kept once: the communes of an EPCI lie in the same territories. */
final class Shared {

    private final Map<String, String> words = new HashMap<>();
    private final Map<List<String>, List<String>> lists = new HashMap<>();

    /** An equal territory that takes less memory. */
    TerritoryDocument of(TerritoryDocument territory) {
        return new TerritoryDocument(
                word(territory.id()),
                word(territory.kind()),
                territory.code(),
                territory.name(),
                list(territory.within()),
                list(territory.aliases()),
                list(territory.aliasNames()),
                list(territory.postalCodes()),
                territory.population(),
                territory.point(),
                territory.precision() == null ? null : word(territory.precision()),
                territory.boundary(),
                territory.outlined(),
                territory.mandate());
    }

    private List<String> list(List<String> given) {
        return lists.computeIfAbsent(given, all -> all.stream().map(this::word).toList());
    }

    private String word(String given) {
        return words.computeIfAbsent(given, word -> word);
    }
}

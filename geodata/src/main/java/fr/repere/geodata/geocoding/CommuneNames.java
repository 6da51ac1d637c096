package fr.repere.geodata.geocoding;

import fr.repere.geodata.territory.Commune;
import fr.repere.geodata.territory.PlaceName;
import fr.repere.geodata.territory.Territories;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The communes of one picture of the territories in the order of their names and of their postal codes, to be found from beginnings. */
final class CommuneNames {

    private final Territories territories;
    private final NavigableMap<String, List<Commune>> byName = new TreeMap<>();
    private final NavigableMap<String, List<Commune>> byPostalCode = new TreeMap<>();

    CommuneNames(Territories territories) {
        this.territories = territories;
        for (Commune commune : territories.listCommunes()) {
            add(byName, PlaceName.fold(commune.name()), commune);
            commune.postalCodes().forEach(code -> add(byPostalCode, code, commune));
        }
    }

    boolean isOf(Territories current) {
        return territories == current;
    }

    List<Commune> namedFrom(String beginning) {
        return from(byName, beginning);
    }

    List<Commune> servedFrom(String beginning) {
        return from(byPostalCode, beginning);
    }

    private static void add(NavigableMap<String, List<Commune>> map, String key, Commune commune) {
        map.computeIfAbsent(key, name -> new ArrayList<>()).add(commune);
    }

    private static List<Commune> from(NavigableMap<String, List<Commune>> map, String beginning) {
        return map.subMap(beginning, true, beginning + Character.MAX_VALUE, false).values().stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}

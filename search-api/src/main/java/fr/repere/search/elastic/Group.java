package fr.repere.search.elastic;

import fr.repere.geodata.document.FacetValues;
import fr.repere.geodata.document.FicheFields;
import fr.repere.geodata.document.Reach;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What was counted of a group of fiches, by their reach. */
final class Group {

    static final Group NONE = new Group(Map.of(), Map.of(), true);

    private final Map<Reach, Map<String, Map<String, Long>>> byReach = new EnumMap<>(Reach.class);
    private final boolean allStructures;
    /** An answer that is kept is added up once, not for every request that it is taken for. */
    private final Map<Set<Reach>, Counts> together = new ConcurrentHashMap<>();

    /**
     * The group of these numbers.
     *
     * @param values by {@code reach/field:value}
     * @param structures by {@code reach/id name}
     * @param allStructures whether these are all structures
     */
    Group(Map<String, Long> values, Map<String, Long> structures, boolean allStructures) {
        this.allStructures = allStructures;
        values.forEach((value, number) -> {
            int slash = value.indexOf('/');
            int colon = value.indexOf(':', slash);
            put(value.substring(0, slash), value.substring(slash + 1, colon), value.substring(colon + 1), number);
        });
        structures.forEach((structure, number) -> {
            int slash = structure.indexOf('/');
            put(structure.substring(0, slash), FicheFields.STRUCTURE_ID, structure.substring(slash + 1), number);
        });
    }

    private void put(String reach, String field, String value, long number) {
        byReach.computeIfAbsent(Reach.of(reach), key -> new HashMap<>())
                .computeIfAbsent(field, key -> new HashMap<>())
                .put(value, number);
    }

    /** How many numbers there are. */
    int numbers() {
        return byReach.values().stream()
                .flatMap(fields -> fields.values().stream())
                .mapToInt(Map::size)
                .sum();
    }

    /** How many fiches have this reach. */
    long fiches(Reach reach) {
        return byReach.getOrDefault(reach, Map.of())
                .getOrDefault(FacetValues.FICHE, Map.of())
                .getOrDefault(FacetValues.EVERY, 0L);
    }

    /** The numbers of the fiches that have one of these reaches. */
    Counts of(Set<Reach> reaches) {
        return together.computeIfAbsent(reaches, this::added);
    }

    private Counts added(Set<Reach> reaches) {
        Map<String, Map<String, Long>> sums = new HashMap<>();
        for (Reach reach : reaches) {
            byReach.getOrDefault(reach, Map.of()).forEach((field, numbers) -> {
                Map<String, Long> sum = sums.computeIfAbsent(field, key -> new HashMap<>());
                numbers.forEach((value, number) -> sum.merge(value, number, Long::sum));
            });
        }
        sums.replaceAll((field, numbers) -> mostFrequentFirst(numbers));
        return new Counts(sums, allStructures);
    }

    private static Map<String, Long> mostFrequentFirst(Map<String, Long> numbers) {
        return numbers.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, LinkedHashMap::new));
    }
}

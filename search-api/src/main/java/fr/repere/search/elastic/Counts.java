package fr.repere.search.elastic;

import fr.repere.geodata.document.FacetValues;
import fr.repere.geodata.document.Reach;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongBinaryOperator;

/**
 * Numbers of fiches by value, which can be added up and taken from each other.
 *
 * @param values by {@code reach/field:value}, behind {@link #only} by {@code field:value}; what is missing has none
 * @param structures by {@code reach/id name}, behind {@link #only} by {@code id name}
 * @param allStructures whether a structure that is missing has none; otherwise nothing is known of it
 */
record Counts(Map<String, Long> values, Map<String, Long> structures, boolean allStructures) {

    static final Counts NONE = new Counts(Map.of(), Map.of(), true);

    /** How many fiches have this reach. */
    long fiches(Reach reach) {
        return values.getOrDefault(FacetValues.of(reach, FacetValues.FICHE, FacetValues.EVERY), 0L);
    }

    /** The numbers of the fiches that have one of these reaches. */
    Counts only(Set<Reach> reaches) {
        return new Counts(only(reaches, values), only(reaches, structures), allStructures);
    }

    Counts plus(Counts others) {
        return with(others, Long::sum);
    }

    Counts minus(Counts part) {
        return with(part, (all, some) -> all - some);
    }

    /** Of structures only those whose number is known on both sides remain. */
    private Counts with(Counts others, LongBinaryOperator operator) {
        Map<String, Long> known = with(structures, others.structures, operator);
        known.keySet().removeIf(structure -> !knows(structure) || !others.knows(structure));
        return new Counts(with(values, others.values, operator), known, allStructures && others.allStructures);
    }

    private boolean knows(String structure) {
        return allStructures || structures.containsKey(structure);
    }

    private static Map<String, Long> only(Set<Reach> reaches, Map<String, Long> numbers) {
        Map<String, Long> some = HashMap.newHashMap(numbers.size());
        for (Reach reach : reaches) {
            String prefix = reach.code() + "/";
            numbers.forEach((value, number) -> {
                if (value.startsWith(prefix)) {
                    some.merge(value.substring(prefix.length()), number, Long::sum);
                }
            });
        }
        return some;
    }

    private static Map<String, Long> with(
            Map<String, Long> some, Map<String, Long> others, LongBinaryOperator operator) {
        Map<String, Long> result = new HashMap<>(some);
        others.forEach((value, number) -> {
            long together = operator.applyAsLong(some.getOrDefault(value, 0L), number);
            result.put(value, together);
        });
        result.values().removeIf(number -> number == 0);
        return result;
    }
}

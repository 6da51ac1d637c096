package fr.repere.search.elastic;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongBinaryOperator;

/**
 * Numbers of fiches, which can be added up and taken from each other.
 *
 * @param total all fiches that were counted
 * @param values by the values of {@code FacetValues}; what is missing has none
 * @param structures by structure
 * @param allStructures whether a structure that is missing has none; otherwise nothing is known of it
 */
record Counts(long total, Map<String, Long> values, Map<String, Long> structures, boolean allStructures) {

    static final Counts NONE = new Counts(0, Map.of(), Map.of(), true);

    long of(String value) {
        return values.getOrDefault(value, 0L);
    }

    Counts plus(Counts others) {
        return with(others, Long::sum);
    }

    Counts minus(Counts part) {
        return with(part, (all, some) -> all - some);
    }

    /** Of structures only those whose number is known on both sides remain. */
    private Counts with(Counts others, LongBinaryOperator operator) {
        Map<String, Long> remaining = with(structures, others.structures, operator);
        remaining.keySet().removeIf(structure -> !knows(structure) || !others.knows(structure));
        return new Counts(
                operator.applyAsLong(total, others.total),
                with(values, others.values, operator),
                remaining,
                allStructures && others.allStructures);
    }

    private boolean knows(String structure) {
        return allStructures || structures.containsKey(structure);
    }

    private static Map<String, Long> with(
            Map<String, Long> some, Map<String, Long> others, LongBinaryOperator operator) {
        Set<String> keys = new LinkedHashSet<>(some.keySet());
        keys.addAll(others.keySet());
        Map<String, Long> result = HashMap.newHashMap(keys.size());
        for (String key : keys) {
            long number = operator.applyAsLong(some.getOrDefault(key, 0L), others.getOrDefault(key, 0L));
            if (number != 0) {
                result.put(key, number);
            }
        }
        return result;
    }
}

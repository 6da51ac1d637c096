package fr.repere.indexer.projection;

import java.util.List;

/** Levels of French, from those who do not read yet to C2. */
final class FrenchLevels {

    private static final List<String> IN_ORDER = List.of("alpha", "A1", "A2", "B1", "B2", "C1", "C2");

    private FrenchLevels() {}

    /** Every level from the lowest to the highest named: a course « from A1 to B1 » takes A2 too. */
    static List<String> between(List<String> named) {
        List<Integer> ranks = named.stream()
                .map(IN_ORDER::indexOf)
                .filter(rank -> rank >= 0)
                .sorted()
                .toList();
        return ranks.isEmpty() ? named : IN_ORDER.subList(ranks.getFirst(), ranks.getLast() + 1);
    }
}

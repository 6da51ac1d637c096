package fr.repere.search.recording;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What one process counted since it began a new sheet. Its number of lines is bounded; a full one is put away once it is kept. Not for
 * several threads.
 */
final class Sheet {

    private final String id = UUID.randomUUID().toString();
    private final int most;
    private final Map<Counted, Long> totals = new HashMap<>();
    private final Map<Counted, Long> unkept = new LinkedHashMap<>();

    /** An empty sheet for so many different things. */
    Sheet(int most) {
        this.most = most;
    }

    /** A name that no other sheet has; it says nothing about when or where. */
    String id() {
        return id;
    }

    boolean isFull() {
        return room() == 0;
    }

    /** How many different things more it takes at least. */
    int room() {
        return Math.max(0, most - totals.size());
    }

    boolean isKept() {
        return unkept.isEmpty();
    }

    void count(Counted one) {
        unkept.put(one, totals.merge(one, 1L, Long::sum));
    }

    /** The numbers that changed since the last {@link #kept}. */
    Map<Counted, Long> unkept() {
        return Map.copyOf(unkept);
    }

    /** All numbers are kept. */
    void kept() {
        unkept.clear();
    }
}

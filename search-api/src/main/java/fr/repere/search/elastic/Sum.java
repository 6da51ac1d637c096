package fr.repere.search.elastic;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The numbers of a group of a search, from what was counted of its two halves. Nothing is added up before it is asked for: the half
 * that does not depend on the place may know thousands of structures, of which twenty are shown.
 *
 * @param here of what was counted for this place
 * @param wherever of what is kept for all places
 * @param minus whether the first is to be taken from the second, instead of added
 */
record Sum(Counts here, Counts wherever, boolean minus) {

    /** The number of a value; 0 when it is not known on both sides. */
    long of(String field, String value) {
        if (!here.knows(field, value) || !wherever.knows(field, value)) {
            return 0;
        }
        long local = here.of(field, value);
        return wherever.of(field, value) + (minus ? -local : local);
    }

    /** Values among which so many most frequent ones certainly are. */
    Set<String> values(String field, long most) {
        Set<String> local = here.of(field).keySet();
        Set<String> values = new LinkedHashSet<>(local);
        wherever.of(field).keySet().stream().limit(most + local.size()).forEach(values::add);
        return values;
    }
}

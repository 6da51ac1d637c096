package fr.repere.search.coverage;

import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Half-open classes that hold every number: each begins with its lower bound, included, and ends before the next begins. The first is
 * open downwards, the last upwards.
 *
 * @param breaks where the second class begins, and every further one; strictly ascending
 * @param least the smallest number that was classified, 0 when there was none
 * @param most the largest one
 */
public record Classes(ClassMethod method, List<Double> breaks, double least, double most) {

    private static final double NOTHING = 0.0;

    /** Checks that the classes are none within another. */
    public Classes {
        breaks = List.copyOf(breaks);
        for (int i = 1; i < breaks.size(); i++) {
            if (!(breaks.get(i - 1) < breaks.get(i))) {
                throw new IllegalArgumentException("not ascending: " + breaks);
            }
        }
    }

    /** How many there are; at least one. */
    public int size() {
        return breaks.size() + 1;
    }

    /** The class of a number, from 0. */
    public int of(double number) {
        // Minus zero, which sorts before zero, becomes zero.
        int found = Collections.binarySearch(breaks, number + NOTHING);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Where a class begins, itself included; nothing for the first. */
    public OptionalDouble from(int index) {
        return index == 0 ? OptionalDouble.empty() : OptionalDouble.of(breaks.get(index - 1));
    }

    /** Where a class ends, itself not included; nothing for the last. */
    public OptionalDouble to(int index) {
        return index == breaks.size() ? OptionalDouble.empty() : OptionalDouble.of(breaks.get(index));
    }
}

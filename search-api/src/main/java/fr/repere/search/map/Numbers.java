package fr.repere.search.map;

import java.util.ArrayList;
import java.util.List;

/** Several numbers on one label: those that follow each other as a range, and no row too long. */
final class Numbers {

    private static final int SHORT_ROW = 11;

    private Numbers() {}

    /** The numbers in their order, in rows of some eleven letters, longer when there are many. */
    static List<String> rows(List<String> numbers) {
        List<String> ranges = ranges(numbers);
        // Many numbers make a label that is about twice as wide as high.
        int letters = ranges.stream().mapToInt(range -> range.length() + 3).sum();
        double longest = Math.max(SHORT_ROW, Math.sqrt(4.5 * letters));
        List<String> rows = new ArrayList<>();
        for (String part : ranges) {
            if (!rows.isEmpty() && rows.getLast().length() + part.length() < longest) {
                rows.add(rows.removeLast() + " · " + part);
            } else {
                rows.add(part);
            }
        }
        return rows;
    }

    private static List<String> ranges(List<String> numbers) {
        List<String> ranges = new ArrayList<>();
        int from = 0;
        while (from < numbers.size()) {
            int to = from;
            while (to + 1 < numbers.size() && follows(numbers.get(to), numbers.get(to + 1))) {
                to++;
            }
            if (to - from >= 2) {
                ranges.add(numbers.get(from) + "–" + numbers.get(to));
            } else {
                ranges.addAll(numbers.subList(from, to + 1));
            }
            from = to + 1;
        }
        return ranges;
    }

    private static boolean follows(String one, String other) {
        return isNumber(one) && isNumber(other) && Integer.parseInt(other) == Integer.parseInt(one) + 1;
    }

    private static boolean isNumber(String text) {
        return text.length() < 9 && !text.isEmpty() && text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }
}

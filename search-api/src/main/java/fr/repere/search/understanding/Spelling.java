package fr.repere.search.understanding;

import java.util.Arrays;

/** How far two words are from each other: letters changed, missing, too many, or two neighbours swapped. */
final class Spelling {

    private Spelling() {}

    /** One edit from five letters on, two from nine: shorter words have too many neighbours. */
    static int allowedFor(String folded) {
        return folded.length() >= 9 ? 2 : folded.length() >= 5 ? 1 : 0;
    }

    /** Whether two folded texts are within a number of edits of each other. */
    static boolean isNear(String one, String other, int edits) {
        return Math.abs(one.length() - other.length()) <= edits && distance(one, other) <= edits;
    }

    /** How many edits what is typed is away from the beginning of a name that fits it best. */
    static int distanceToBeginning(String typed, String name) {
        String beginning = name.length() > typed.length() + 2 ? name.substring(0, typed.length() + 2) : name;
        return Arrays.stream(lastRow(typed, beginning)).min().orElse(typed.length());
    }

    private static int distance(String one, String other) {
        return lastRow(one, other)[other.length()];
    }

    /** Optimal string alignment: three rows of the table of edits suffice. The last tells the distance to each beginning of the other. */
    private static int[] lastRow(String one, String other) {
        int[] twoBefore = new int[other.length() + 1];
        int[] before = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], before[j]) + 1, before[j - 1] + changed);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                row[j] = swapped ? Math.min(row[j], twoBefore[j - 2] + 1) : row[j];
            }
            int[] reused = twoBefore;
            twoBefore = before;
            before = row;
            row = reused;
        }
        return before;
    }
}

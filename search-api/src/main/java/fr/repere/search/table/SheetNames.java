package fr.repere.search.table;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that Excel takes for sheets: at most 31 characters, none of {@code [ ] : * ? / \}, no two alike whatever the case. */
final class SheetNames {

    private static final int LONGEST = 31;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\[\\]:*?/\\\\\\p{Cntrl}]");
    private static final Pattern OUTER = Pattern.compile("^[\\s']+|[\\s']+$");

    /** Excel keeps the first one for itself. */
    private final Set<String> taken = new HashSet<>(Set.of("history"));

    /** The nearest name that is allowed and free; it is taken from now on. */
    String free(String wanted) {
        String clean = trimmed(FORBIDDEN.matcher(wanted).replaceAll(" "));
        String base = clean.isEmpty() ? "Feuille" : clean;
        String name = cut(base, LONGEST);
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            String suffix = " (" + number + ")";
            name = cut(base, LONGEST - suffix.length()) + suffix;
        }
        return name;
    }

    private static String cut(String name, int length) {
        if (name.length() <= length) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(length - 1)) ? length - 1 : length;
        return trimmed(name.substring(0, end));
    }

    /** Without blanks and apostrophes at its ends. */
    private static String trimmed(String name) {
        return OUTER.matcher(name).replaceAll("");
    }
}

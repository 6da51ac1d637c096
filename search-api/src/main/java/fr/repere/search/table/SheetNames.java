package fr.repere.search.table;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that Excel takes for sheets: at most 31 characters, none of {@code [ ] : * ? / \}, no two alike whatever the case. */
final class SheetNames {

    private static final int LONGEST = 31;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\[\\]:*?/\\\\\\p{Cntrl}]");
    private static final Pattern OUTER_APOSTROPHES = Pattern.compile("^'+|'+$");

    private final Set<String> taken = new HashSet<>();

    /** The nearest name that is allowed and free; it is taken from now on. */
    String free(String wanted) {
        String clean = OUTER_APOSTROPHES
                .matcher(FORBIDDEN.matcher(wanted).replaceAll(" ").strip())
                .replaceAll("");
        String base = clean.isBlank() ? "Feuille" : clean;
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
        return name.substring(0, end).strip();
    }
}

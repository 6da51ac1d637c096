package fr.repere.search.understanding;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Names of places that are ordinary words too, and what it takes to read them as places: see {@code ordinary-names.csv}.
 */
final class OrdinaryNames {

    private static final String NEVER_GUESSED = "SPELLING";

    /** Names of one or two Latin letters (Y, Eu, Us) are words first. */
    private static final int TINY = 2;

    private final Map<String, String> needs = new HashMap<>();

    OrdinaryNames() {
        for (List<String> row : Resources.rows("ordinary-names.csv")) {
            for (String name : row.get(1).split(" ")) {
                needs.putIfAbsent(
                        Folding.text(name.replace('_', ' ')), row.getFirst().toUpperCase(Locale.ROOT));
            }
        }
    }

    /** The least trust with which a folded name is read as a place, beyond what its size asks for. */
    Trust neededFor(String folded) {
        boolean tiny = folded.length() <= TINY && folded.charAt(0) < 0x80;
        String needed = needs.getOrDefault(folded, tiny ? "CERTAIN" : "NONE");
        return needed.equals(NEVER_GUESSED) ? Trust.NONE : Trust.valueOf(needed);
    }

    /** Whether a folded word is a word of its own, never a misspelt place. */
    boolean contains(String folded) {
        return needs.containsKey(folded);
    }
}

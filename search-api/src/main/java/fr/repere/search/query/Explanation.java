package fr.repere.search.query;

import java.util.List;
import java.util.Optional;

/**
 * Why a fiche is, or is not, in a result.
 *
 * @param hit the fiche with its distances, its scope the one that it would be shown under
 * @param scope its link with the place; empty when it has none and is neither national nor online
 * @param checks every condition of the search, in order; the fiche is in the result when it passes them all
 */
public record Explanation(Hit hit, Optional<Scope> scope, List<Check> checks) {

    /** Whether the fiche is in the result. */
    public boolean found() {
        return checks.stream().allMatch(Check::passed);
    }

    /**
     * A condition of the search.
     *
     * @param parameter the parameter that asks for it, such as {@code theme}
     * @param passed whether the fiche meets it
     * @param stated whether the fiche says anything about it; what does not is kept unless only stated ones are wanted
     * @param missing of words, those that stand nowhere in the fiche
     */
    public record Check(String parameter, boolean passed, boolean stated, List<String> missing) {}
}

package fr.repere.admin.access;

import java.util.List;

/**
 * A right that somebody gave.
 *
 * @param scope to what it is limited: codes of languages, INSEE codes of départements, the id of a named territory; empty when to nothing
 */
public record Grant(Role role, List<String> scope) {

    /** Copies the scope. */
    public Grant {
        scope = List.copyOf(scope);
    }

    /** Whether it reaches a language, a département, a territory. */
    public boolean covers(String part) {
        return scope.isEmpty() || scope.contains(part);
    }
}

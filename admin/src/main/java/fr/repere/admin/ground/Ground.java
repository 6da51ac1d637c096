package fr.repere.admin.ground;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The part of France that somebody looks after.
 *
 * @param everywhere whether it is the whole country, what is national and what has no place included
 * @param departements INSEE codes, when it is not everywhere; none: nowhere
 */
public record Ground(boolean everywhere, Set<String> departements) {

    /** The whole country. */
    public static final Ground EVERYWHERE = new Ground(true, Set.of());

    /** Nothing at all. */
    public static final Ground NOWHERE = new Ground(false, Set.of());

    /** Copies the codes, in their order. */
    public Ground {
        departements = Collections.unmodifiableSet(new TreeSet<>(departements));
    }

    /** These départements. */
    public static Ground of(Collection<String> departements) {
        return new Ground(false, Set.copyOf(departements));
    }

    /** Whether it is no place at all. */
    public boolean isNowhere() {
        return !everywhere && departements.isEmpty();
    }

    /** Whether a département is part of it. */
    public boolean covers(String departement) {
        return everywhere || departements.contains(departement);
    }

    /** Whether something that lies in these départements lies in it at least in part. */
    public boolean touches(Collection<String> others) {
        return everywhere || others.stream().anyMatch(departements::contains);
    }

    /** The part of it that a département is: all of it when none is asked for, nowhere when that lies outside. */
    public Ground within(@Nullable String departement) {
        if (departement == null || departement.isBlank()) {
            return this;
        }
        String code = departement.strip();
        return covers(code) ? of(Set.of(code)) : NOWHERE;
    }

    /** The codes as a parameter of a query: null when everything is to be found. */
    public String @Nullable [] codes() {
        return everywhere ? null : departements.toArray(String[]::new);
    }
}

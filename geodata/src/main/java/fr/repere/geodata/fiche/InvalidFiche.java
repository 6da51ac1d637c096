package fr.repere.geodata.fiche;

import java.util.List;
import java.util.stream.Collectors;

/** A content that breaks the rules of a fiche, with every rule that it breaks. */
public final class InvalidFiche extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    private InvalidFiche(List<Violation> violations) {
        super(violations.stream().map(v -> v.field() + ": " + v.reason()).collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    static InvalidFiche because(List<Violation> violations) {
        return new InvalidFiche(violations);
    }

    /** Every rule that is broken, in the order of the rules. */
    public List<Violation> violations() {
        return violations;
    }

    /**
     * A broken rule.
     *
     * @param field what the rule speaks of, in the words of {@link FicheContent}
     * @param reason what is wrong and what to do, in French, for whoever wrote the fiche
     */
    public record Violation(String field, String reason) {}
}

package fr.repere.geodata.operator;

import java.util.List;
import java.util.stream.Collectors;

/** A territory that breaks rules that it must keep by itself, with every one of them. */
public final class InvalidTerritory extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    private InvalidTerritory(List<Violation> violations) {
        super(violations.stream().map(v -> v.field() + ": " + v.reason()).collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    static InvalidTerritory because(List<Violation> violations) {
        return new InvalidTerritory(violations);
    }

    /** A slug that another territory has. */
    static InvalidTerritory slugTaken(Territory owner) {
        return new InvalidTerritory(List.of(new Violation(
                "slug",
                "l'identifiant « %s » est celui de « %s » ; choisissez-en un autre, ou modifiez ce territoire"
                        .formatted(owner.slug(), owner.content().name()))));
    }

    /** Every rule that is broken, in the order of the rules. */
    public List<Violation> violations() {
        return violations;
    }

    /**
     * A broken rule.
     *
     * @param field slug, name, parts, validFrom, validTo, service, phone, mail or website
     * @param reason what is wrong and what to do, in French
     */
    public record Violation(String field, String reason) {}
}

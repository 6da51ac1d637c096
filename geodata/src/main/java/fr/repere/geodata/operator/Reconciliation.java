package fr.repere.geodata.operator;

import fr.repere.geodata.operator.InvalidTerritory.Violation;
import fr.repere.geodata.operator.Outcome.Added;
import fr.repere.geodata.operator.Outcome.Changed;
import fr.repere.geodata.operator.Outcome.Refused;
import fr.repere.geodata.operator.Outcome.Unchanged;
import fr.repere.geodata.territory.Territories;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which of many proposals can stand together with what is there. All are taken first; then, as long as two operators are in
 * conflict, the later proposal of the two is refused and its territory is what it was. This ends, for what was there has no conflict.
 */
final class Reconciliation {

    private final Map<String, Territory> present = new LinkedHashMap<>();
    private final Territories ground;
    private final OneOperatorRule rule;
    private final Instant now;

    Reconciliation(List<Territory> present, Territories ground, Instant now) {
        present.forEach(territory -> this.present.put(territory.slug(), territory));
        this.ground = ground;
        this.rule = new OneOperatorRule(ground);
        this.now = now;
    }

    List<Outcome> of(List<Proposal> proposals) {
        List<Outcome> outcomes = new ArrayList<>();
        Map<String, Integer> standing = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < proposals.size(); i++) {
            Proposal proposal = proposals.get(i);
            Outcome outcome = seen.add(proposal.slug()) ? alone(proposal) : twice(proposal);
            outcomes.add(outcome);
            if (territory(outcome).isPresent()) {
                standing.put(proposal.slug(), i);
            }
        }
        while (refuseOne(outcomes, standing)) {
            // what was refused is again what it was, which may be in conflict with another proposal
        }
        return outcomes;
    }

    /** Refuses the first proposal that is in conflict with what stands before it; false when there is none. */
    private boolean refuseOne(List<Outcome> outcomes, Map<String, Integer> standing) {
        Map<String, Territory> settled = new LinkedHashMap<>(present);
        standing.keySet().forEach(settled::remove);
        for (Map.Entry<String, Integer> entry : standing.entrySet()) {
            Territory candidate = territory(outcomes.get(entry.getValue())).orElseThrow();
            Optional<OperatorConflict> conflict = rule.conflict(candidate, settled.values());
            if (conflict.isPresent()) {
                outcomes.set(
                        entry.getValue(),
                        refused("parts", String.valueOf(conflict.get().getMessage())));
                standing.remove(entry.getKey());
                return true;
            }
            settled.put(entry.getKey(), candidate);
        }
        return false;
    }

    private Outcome alone(Proposal proposal) {
        Territory known = present.get(proposal.slug());
        try {
            if (known == null) {
                return new Added(Territory.first(proposal.slug(), proposal.content(), ground, now));
            }
            return known.content().equals(proposal.content())
                    ? new Unchanged()
                    : new Changed(known.changed(proposal.content(), ground, now));
        } catch (InvalidTerritory invalid) {
            return new Refused(invalid.violations());
        }
    }

    private static Outcome twice(Proposal proposal) {
        return refused("slug", "l'identifiant « %s » est déjà celui d'une ligne plus haut".formatted(proposal.slug()));
    }

    private static Outcome refused(String field, String reason) {
        return new Refused(List.of(new Violation(field, reason)));
    }

    private static Optional<Territory> territory(Outcome outcome) {
        return switch (outcome) {
            case Added(Territory territory) -> Optional.of(territory);
            case Changed(Territory territory) -> Optional.of(territory);
            case Unchanged unchanged -> Optional.empty();
            case Refused refused -> Optional.empty();
        };
    }
}

package fr.repere.geodata.operator;

import fr.repere.geodata.territory.Departement;
import fr.repere.geodata.territory.Territories;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A département has one AGIR operator a day at most. Régions, EPCI and communes count for every département that they lie in: an operator
 * of one commune is one of its département.
 */
final class OneOperatorRule {

    private final Territories ground;
    private final Map<UUID, Reach> known = new HashMap<>();

    private record Reach(long version, Set<String> departements) {}

    OneOperatorRule(Territories ground) {
        this.ground = ground;
    }

    /** The first of the others that a territory would be in conflict with. */
    Optional<OperatorConflict> conflict(Territory candidate, Collection<Territory> others) {
        if (candidate.content().type() != TerritoryType.AGIR) {
            return Optional.empty();
        }
        Set<String> own = departements(candidate);
        for (Territory other : others) {
            if (!other.id().equals(candidate.id())
                    && other.content().type() == TerritoryType.AGIR
                    && other.content().validity().overlaps(candidate.content().validity())) {
                List<Departement> shared = departements(other).stream()
                        .filter(own::contains)
                        .flatMap(code -> ground.findDepartement(code).stream())
                        .toList();
                if (!shared.isEmpty()) {
                    return Optional.of(OperatorConflict.with(other, shared));
                }
            }
        }
        return Optional.empty();
    }

    private Set<String> departements(Territory territory) {
        Reach reach = known.get(territory.id());
        if (reach == null || reach.version() != territory.version()) {
            reach = new Reach(territory.version(), territory.departements(ground));
            known.put(territory.id(), reach);
        }
        return reach.departements();
    }
}

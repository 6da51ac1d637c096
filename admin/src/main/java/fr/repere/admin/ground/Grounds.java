package fr.repere.admin.ground;

import fr.repere.admin.access.Grant;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.reference.ReferenceTerritories;
import fr.repere.geodata.operator.Territory;
import fr.repere.geodata.operator.TerritoryRegister;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a person's rights reach: reviewers' everywhere, a DDETS's its départements, an operator's the départements of its named territory
 * as long as that is valid. A right of these two whose scope names nothing reaches nowhere.
 */
@Service
public class Grounds {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final TerritoryRegister register;
    private final ReferenceTerritories reference;
    private final Clock clock;

    Grounds(TerritoryRegister register, ReferenceTerritories reference, Clock clock) {
        this.register = register;
        this.reference = reference;
        this.clock = clock;
    }

    /** What this person looks after; nowhere for who has no such right. */
    @Transactional(readOnly = true)
    public Ground of(Person person) {
        if (person.mayReview()) {
            return Ground.EVERYWHERE;
        }
        Set<String> codes = new TreeSet<>();
        person.grant(Role.TERRITORY).map(Grant::scope).ifPresent(codes::addAll);
        person.grant(Role.OPERATOR).map(Grant::scope).ifPresent(scope -> codes.addAll(ofTerritories(scope)));
        return codes.isEmpty() ? Ground.NOWHERE : Ground.of(codes);
    }

    /** @param scope ids or slugs of named territories */
    private Set<String> ofTerritories(List<String> scope) {
        Set<String> codes = new TreeSet<>();
        if (scope.isEmpty()) {
            return codes;
        }
        LocalDate today = LocalDate.now(clock.withZone(PARIS));
        for (Territory territory : register.list()) {
            boolean named = scope.contains(territory.id().toString()) || scope.contains(territory.slug());
            if (named && territory.content().validity().holds(today)) {
                codes.addAll(territory.departements(reference.current()));
            }
        }
        return codes;
    }
}

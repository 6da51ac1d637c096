package fr.repere.admin.structure.membership;

import fr.repere.admin.access.NotYours;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.audit.AuditLog;
import fr.repere.admin.structure.membership.Refused.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests to belong to a structure that is here already, imported ones above all. Its administrators decide; of a structure without
 * members an editor does, and who is accepted then administers it.
 */
@Service
public class JoinRequests {

    private static final String STRUCTURE = "structure";

    private final JoinRequestRows requests;
    private final MemberRows members;
    private final AuditLog audit;
    private final Notices notices;
    private final Clock clock;

    JoinRequests(JoinRequestRows requests, MemberRows members, AuditLog audit, Notices notices, Clock clock) {
        this.requests = requests;
        this.members = members;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    /** Those of a structure that nobody decided yet, the oldest first. */
    @Transactional(readOnly = true)
    public List<JoinRequest> listOpen(UUID structure) {
        return requests.listOpen(structure);
    }

    /** Those that wait for an editor because the structure has no member. */
    @Transactional(readOnly = true)
    public List<JoinRequest> listForEditors() {
        return requests.listWithoutMembers();
    }

    /** Whether a person's request waits. */
    @Transactional(readOnly = true)
    public boolean isWaiting(UUID structure, UUID account) {
        return requests.listOpen(structure).stream()
                .anyMatch(request -> request.accountId().equals(account));
    }

    /**
     * Asks.
     *
     * @throws Refused when no function is stated, the person belongs to it already or has asked already
     */
    @Transactional
    public void ask(Person person, UUID structure, String function, @Nullable String message) {
        String name = members.lock(structure).orElseThrow(() -> NotYours.of("structure", structure));
        if (function.isBlank()) {
            throw new Refused(Reason.FUNCTION_MISSING);
        }
        if (members.find(structure, person.id()).isPresent()) {
            throw new Refused(Reason.ALREADY_A_MEMBER);
        }
        if (isWaiting(structure, person.id())) {
            throw new Refused(Reason.ALREADY_ASKED);
        }
        requests.add(structure, person.id(), function.strip(), message, now());
        List<Member> administrators = members.list(structure, true).stream()
                .filter(Member::administrator)
                .toList();
        notices.asked(administrators, structure, name, person, function.strip());
        audit.record(person.id(), "structure.membership-asked", STRUCTURE, structure, Map.of());
    }

    /**
     * Accepts or refuses a request.
     *
     * @throws NotYours when the actor has no say in it
     * @throws Refused when it was decided meanwhile
     */
    @Transactional
    public void decide(Person actor, UUID structure, UUID id, boolean accepted) {
        String name = members.lock(structure).orElseThrow(() -> NotYours.of("structure", structure));
        boolean alone = members.count(structure) == 0;
        boolean administers = members.find(structure, actor.id())
                .filter(Member::administrator)
                .isPresent();
        if (!administers && !(alone && isEditor(actor))) {
            throw NotYours.of("structure", structure);
        }
        JoinRequest request = requests.listOpen(structure).stream()
                .filter(open -> open.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(Reason.ALREADY_DECIDED));
        Instant now = now();
        requests.decide(id, actor.id(), accepted, now);
        if (accepted && members.find(structure, request.accountId()).isEmpty()) {
            members.add(structure, request.accountId(), alone, request.function(), How.REQUEST, now);
        }
        notices.decided(request.accountId(), structure, name, accepted);
        audit.record(
                actor.id(),
                accepted ? "structure.membership-accepted" : "structure.membership-refused",
                STRUCTURE,
                structure,
                Map.of("account", request.accountId().toString()));
    }

    private static boolean isEditor(Person person) {
        return person.has(Role.EDITOR) || person.has(Role.NATIONAL_ADMINISTRATOR);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

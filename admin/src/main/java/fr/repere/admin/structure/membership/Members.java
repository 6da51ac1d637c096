package fr.repere.admin.structure.membership;

import fr.repere.admin.access.NotYours;
import fr.repere.admin.access.Person;
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
 * Who belongs to a structure and who administers it. A membership that ends stays as history; what its holder sent and nobody took up yet
 * ends with it. A structure with members has an administrator at any time.
 */
@Service
public class Members {

    private static final String STRUCTURE = "structure";

    private final MemberRows rows;
    private final OpenDoors doors;
    private final AuditLog audit;
    private final Notices notices;
    private final Clock clock;

    Members(MemberRows rows, OpenDoors doors, AuditLog audit, Notices notices, Clock clock) {
        this.rows = rows;
        this.doors = doors;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    /** Those who belong to it, administrators first. */
    @Transactional(readOnly = true)
    public List<Member> list(UUID structure) {
        return rows.list(structure, true);
    }

    /** Those who did, the last to leave first. */
    @Transactional(readOnly = true)
    public List<Member> listFormer(UUID structure) {
        return rows.list(structure, false);
    }

    /** How many belong to it. */
    @Transactional(readOnly = true)
    public int count(UUID structure) {
        return rows.count(structure);
    }

    /** The first member of a structure that was just declared, in the transaction that declares it. */
    @Transactional
    public void declare(Person person, UUID structure) {
        rows.add(structure, person.id(), true, null, How.DECLARED, now());
        rows.choose(person.id(), structure);
    }

    /**
     * Makes a structure the one that a person works in, until they choose another.
     *
     * @throws NotYours when they do not belong to it
     */
    @Transactional
    public void choose(Person person, UUID structure) {
        Member own = own(person, structure);
        rows.choose(own.accountId(), structure);
    }

    /**
     * Takes a member out.
     *
     * @throws Refused when the actor is no administrator, or it is the last one who would take out themself
     */
    @Transactional
    public void remove(Person actor, UUID structure, UUID membership, @Nullable String reason) {
        String name = lock(structure);
        administrator(actor, structure);
        Member member = member(structure, membership);
        end(actor, structure, member, reason);
        if (!member.accountId().equals(actor.id())) {
            notices.removed(member.accountId(), name, actor);
        }
    }

    /**
     * Ends one's own membership.
     *
     * @throws Refused when nobody else administers the structure
     */
    @Transactional
    public void leave(Person actor, UUID structure) {
        lock(structure);
        end(actor, structure, own(actor, structure), null);
    }

    /**
     * Makes a member an administrator, or no longer one.
     *
     * @throws Refused when the actor is no administrator, or nobody would be one any more
     */
    @Transactional
    public void administer(Person actor, UUID structure, UUID membership, boolean administrator) {
        lock(structure);
        administrator(actor, structure);
        Member member = member(structure, membership);
        if (member.administrator() == administrator) {
            return;
        }
        if (!administrator) {
            anotherAdministers(structure);
        }
        rows.administrator(membership, administrator);
        record(
                actor,
                administrator ? "structure.administrator-added" : "structure.administrator-removed",
                structure,
                member);
    }

    /**
     * Makes another member administrator in one's own stead, at once.
     *
     * @throws Refused when the actor is no administrator
     */
    @Transactional
    public void handOver(Person actor, UUID structure, UUID membership) {
        lock(structure);
        Member former = administrator(actor, structure);
        Member next = member(structure, membership);
        if (next.id().equals(former.id())) {
            return;
        }
        rows.administrator(next.id(), true);
        rows.administrator(former.id(), false);
        record(actor, "structure.handed-over", structure, next);
    }

    private void end(Person actor, UUID structure, Member member, @Nullable String reason) {
        if (member.administrator()) {
            anotherAdministers(structure);
        }
        Instant now = now();
        rows.end(member.id(), actor.id(), reason, now);
        rows.forget(member.accountId(), structure);
        doors.closeThoseOf(member.accountId(), structure, actor.id(), now);
        record(actor, "structure.member-left", structure, member);
    }

    private void anotherAdministers(UUID structure) {
        if (rows.countAdministrators(structure) <= 1) {
            throw new Refused(Reason.LAST_ADMINISTRATOR);
        }
    }

    private void record(Person actor, String action, UUID structure, Member member) {
        audit.record(
                actor.id(),
                action,
                STRUCTURE,
                structure,
                Map.of("account", member.accountId().toString()));
    }

    String lock(UUID structure) {
        return rows.lock(structure).orElseThrow(() -> NotYours.of("structure", structure));
    }

    /** The actor's own membership, as the rows have it now. */
    Member own(Person actor, UUID structure) {
        return rows.find(structure, actor.id()).orElseThrow(() -> NotYours.of("structure", structure));
    }

    Member administrator(Person actor, UUID structure) {
        Member own = own(actor, structure);
        if (!own.administrator()) {
            throw new Refused(Reason.NOT_AN_ADMINISTRATOR);
        }
        return own;
    }

    private Member member(UUID structure, UUID membership) {
        return rows.findById(structure, membership).orElseThrow(() -> new Refused(Reason.NOT_A_MEMBER));
    }

    /** As PostgreSQL keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

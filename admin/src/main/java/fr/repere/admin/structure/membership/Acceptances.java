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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes invitations up: with the token of the mail, or as the account whose proven address was invited. */
@Service
public class Acceptances {

    private final InvitationRows invitations;
    private final MemberRows members;
    private final AuditLog audit;
    private final Notices notices;
    private final Clock clock;

    Acceptances(InvitationRows invitations, MemberRows members, AuditLog audit, Notices notices, Clock clock) {
        this.invitations = invitations;
        this.members = members;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Takes an invitation up and makes its structure the one that the person works in.
     *
     * @param withThisMail whether the person said that they want to join with this account although the mail went to another address; they
     *     never become an administrator that way
     * @return the structure
     * @throws Refused saying what became of the invitation
     */
    @Transactional
    public UUID accept(Person person, String token, boolean withThisMail) {
        return accept(person, () -> find(token), withThisMail);
    }

    /**
     * Takes up an invitation that went to the person's own address, which they have proven to be theirs: the mail may be lost.
     *
     * @return the structure
     * @throws Refused when there is no such invitation
     */
    @Transactional
    public UUID acceptOwn(Person person, UUID id) {
        return accept(
                person,
                () -> listFor(person).stream()
                        .filter(invitation -> invitation.id().equals(id))
                        .findFirst(),
                false);
    }

    /** Those that went to the person's own address and wait; none as long as the address is not proven to be theirs. */
    @Transactional(readOnly = true)
    public List<Invitation> listFor(Person person) {
        return invitations.listFor(person.id(), now());
    }

    /** Looks twice: once to know what to lock, once more under the lock. */
    private UUID accept(Person person, Supplier<Optional<Invitation>> look, boolean withThisMail) {
        UUID structure =
                look.get().map(Invitation::structureId).orElseThrow(() -> new Refused(Reason.INVITATION_UNKNOWN));
        lock(structure);
        Invitation invitation = look.get().orElseThrow(() -> new Refused(Reason.INVITATION_UNKNOWN));
        check(invitation);
        boolean sameMail = invitation.mail().equalsIgnoreCase(person.mail());
        if (!sameMail && !withThisMail) {
            throw new Refused(Reason.INVITATION_FOR_ANOTHER_MAIL);
        }
        Instant now = now();
        invitations.accept(invitation.id(), person.id(), now);
        if (members.find(structure, person.id()).isEmpty()) {
            boolean administrator = invitation.administrator()
                    && sameMail
                    && members.find(structure, invitation.inviter())
                            .filter(Member::administrator)
                            .isPresent();
            members.add(structure, person.id(), administrator, null, How.INVITATION, now);
            audit.record(person.id(), "structure.joined", "structure", structure, Map.of("how", How.INVITATION.code()));
            notices.joined(invitation.inviter(), structure, invitation.structureName(), person);
        }
        members.choose(person.id(), structure);
        return structure;
    }

    private void check(Invitation invitation) {
        if (invitation.acceptedAt() != null) {
            throw new Refused(Reason.INVITATION_USED);
        }
        if (invitation.withdrawnAt() != null) {
            throw new Refused(Reason.INVITATION_WITHDRAWN);
        }
        if (invitation.hasExpired(now())) {
            throw new Refused(Reason.INVITATION_EXPIRED);
        }
    }

    private Optional<Invitation> find(String token) {
        return invitations.findByHash(Secrets.hash(token));
    }

    private void lock(UUID structure) {
        if (members.lock(structure).isEmpty()) {
            throw NotYours.of("structure", structure);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

package fr.repere.admin.structure.membership;

import fr.repere.admin.access.NotYours;
import fr.repere.admin.access.Person;
import fr.repere.admin.audit.AuditLog;
import fr.repere.admin.structure.membership.Refused.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invitations by mail: any member sends them, only who holds the token of the mail takes one up. Sending again replaces the token, so
 * that one mail at most is good at any time.
 */
@Service
public class Invitations {

    private static final String STRUCTURE = "structure";

    private final InvitationRows invitations;
    private final MemberRows members;
    private final SharingProperties properties;
    private final AuditLog audit;
    private final Notices notices;
    private final Clock clock;

    Invitations(
            InvitationRows invitations,
            MemberRows members,
            SharingProperties properties,
            AuditLog audit,
            Notices notices,
            Clock clock) {
        this.invitations = invitations;
        this.members = members;
        this.properties = properties;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    /** Those that wait, have expired or were taken up; the last to be sent first. */
    @Transactional(readOnly = true)
    public List<Invitation> list(UUID structure) {
        return invitations.list(structure);
    }

    /** The invitation of a token, whatever became of it; nothing when no mail had that token, or a later mail replaced it. */
    @Transactional(readOnly = true)
    public Optional<Invitation> find(String token) {
        return invitations.findByHash(Secrets.hash(token));
    }

    /**
     * Invites somebody; an address that is invited already gets the mail once more.
     *
     * @param administrator whether they shall be one; only an administrator can say so
     * @throws Refused when it is no address, somebody with that address belongs to it already, or too many mails went out today
     */
    @Transactional
    public void invite(Person actor, UUID structure, String typed, boolean administrator) {
        String name = lock(structure);
        Member own = own(actor, structure);
        if (administrator && !own.administrator()) {
            throw new Refused(Reason.NOT_AN_ADMINISTRATOR);
        }
        String mail = MailAddress.of(typed);
        if (members.list(structure, true).stream()
                .anyMatch(member -> member.mail().equalsIgnoreCase(mail))) {
            throw new Refused(Reason.ALREADY_A_MEMBER);
        }
        send(actor, structure, name, mail, administrator);
    }

    /**
     * Sends an invitation once more, for another fortnight, whether it has expired or not.
     *
     * @throws Refused when it was taken up or withdrawn meanwhile, or too many mails went out today
     */
    @Transactional
    public void sendAgain(Person actor, UUID structure, UUID id) {
        String name = lock(structure);
        Member own = own(actor, structure);
        Invitation invitation = pending(structure, id);
        send(actor, structure, name, invitation.mail(), invitation.administrator() && own.administrator());
    }

    /**
     * Withdraws an invitation; its mail opens nothing from now on.
     *
     * @throws Refused when it was taken up or withdrawn meanwhile
     */
    @Transactional
    public void withdraw(Person actor, UUID structure, UUID id) {
        lock(structure);
        own(actor, structure);
        invitations.withdraw(pending(structure, id).id(), actor.id(), now());
        audit.record(actor.id(), "structure.invitation-withdrawn", STRUCTURE, structure, Map.of());
    }

    private void send(Person actor, UUID structure, String name, String mail, boolean administrator) {
        Instant now = now();
        if (invitations.countSentSince(structure, now.minus(Duration.ofDays(1))) >= properties.invitationsPerDay()) {
            throw new Refused(Reason.TOO_MANY_INVITATIONS);
        }
        String token = Secrets.token();
        String hash = Secrets.hash(token);
        Instant until = now.plus(properties.invitationLife());
        invitations
                .findPending(structure, mail)
                .ifPresentOrElse(
                        known -> invitations.renew(known.id(), administrator, hash, actor.id(), now, until),
                        () -> invitations.add(structure, mail, administrator, hash, actor.id(), now, until));
        notices.invited(mail, name, actor, token);
        audit.record(actor.id(), "structure.invited", STRUCTURE, structure, Map.of());
    }

    private Invitation pending(UUID structure, UUID id) {
        Invitation invitation = invitations.find(structure, id).orElseThrow(() -> NotYours.of("structure", structure));
        if (invitation.acceptedAt() != null) {
            throw new Refused(Reason.INVITATION_USED);
        }
        if (invitation.withdrawnAt() != null) {
            throw new Refused(Reason.INVITATION_WITHDRAWN);
        }
        return invitation;
    }

    private String lock(UUID structure) {
        return members.lock(structure).orElseThrow(() -> NotYours.of("structure", structure));
    }

    private Member own(Person actor, UUID structure) {
        return members.find(structure, actor.id()).orElseThrow(() -> NotYours.of("structure", structure));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

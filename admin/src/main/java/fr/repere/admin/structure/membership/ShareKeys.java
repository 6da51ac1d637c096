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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Share keys (clés de partage): a member makes one and hands it over, one person uses it, once, and states a function. */
@Service
public class ShareKeys {

    private static final String STRUCTURE = "structure";

    private final ShareKeyRows keys;
    private final MemberRows members;
    private final KeyMint mint;
    private final SharingProperties properties;
    private final AuditLog audit;
    private final Notices notices;
    private final Clock clock;

    ShareKeys(
            ShareKeyRows keys,
            MemberRows members,
            KeyMint mint,
            SharingProperties properties,
            AuditLog audit,
            Notices notices,
            Clock clock) {
        this.keys = keys;
        this.members = members;
        this.mint = mint;
        this.properties = properties;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    /** All keys of a structure as a person may see them, the newest first. */
    @Transactional(readOnly = true)
    public List<ShareKey> list(UUID structure, Person viewer) {
        Instant now = now();
        return keys.list(structure).stream()
                .map(row -> row.seenBy(viewer.id(), mint, now))
                .toList();
    }

    /** Makes a new key; its maker finds it in the list. */
    @Transactional
    public void make(Person actor, UUID structure) {
        lockAndBelong(actor, structure);
        UUID id = UUID.randomUUID();
        Instant now = now();
        keys.add(id, structure, KeyMint.hash(mint.keyOf(id)), actor.id(), now, now.plus(properties.keyLife()));
        audit.record(actor.id(), "structure.key-made", STRUCTURE, structure, Map.of("key", id.toString()));
    }

    /**
     * Makes a key worthless that nobody used yet. Its maker may, and any administrator.
     *
     * @throws Refused when it was used or revoked meanwhile
     */
    @Transactional
    public void revoke(Person actor, UUID structure, UUID id) {
        Member own = lockAndBelong(actor, structure);
        ShareKeyRows.Row key = keys.find(structure, id).orElseThrow(() -> NotYours.of("structure", structure));
        if (!own.administrator() && !key.maker().equals(actor.id())) {
            throw new Refused(Reason.NOT_AN_ADMINISTRATOR);
        }
        if (key.usedAt() != null) {
            throw new Refused(Reason.KEY_USED);
        }
        if (key.revokedAt() != null) {
            throw new Refused(Reason.KEY_REVOKED);
        }
        keys.revoke(id, actor.id(), now());
        audit.record(actor.id(), "structure.key-revoked", STRUCTURE, structure, Map.of("key", id.toString()));
    }

    /**
     * Joins the structure of a key. Of two people who use one key at the same moment one joins, the other is told that it was used.
     *
     * @param typed as it was copied or spelled out
     * @param function what the person does there
     * @return the structure
     * @throws Refused saying what is wrong with the key
     */
    @Transactional
    public UUID use(Person person, String typed, String function) {
        if (typed.isBlank()) {
            throw new Refused(Reason.KEY_EMPTY);
        }
        String hash = KeyMint.hash(typed);
        UUID structure = keys.findByHash(hash)
                .map(ShareKeyRows.Row::structureId)
                .orElseThrow(() -> new Refused(Reason.KEY_UNKNOWN));
        String name = members.lock(structure).orElseThrow(() -> NotYours.of("structure", structure));
        ShareKeyRows.Row key = keys.findByHash(hash).orElseThrow(() -> new Refused(Reason.KEY_UNKNOWN));
        Instant now = now();
        check(key, now);
        if (members.find(structure, person.id()).isPresent()) {
            throw new Refused(Reason.ALREADY_A_MEMBER);
        }
        String stated = function.strip();
        if (stated.isEmpty()) {
            throw new Refused(Reason.FUNCTION_MISSING);
        }
        keys.use(key.id(), person.id(), stated, now);
        members.add(structure, person.id(), false, stated, How.SHARE_KEY, now);
        members.choose(person.id(), structure);
        audit.record(person.id(), "structure.joined", STRUCTURE, structure, Map.of("how", How.SHARE_KEY.code()));
        notices.joined(key.maker(), structure, name, person);
        return structure;
    }

    private static void check(ShareKeyRows.Row key, Instant now) {
        switch (key.status(now)) {
            case USED -> throw new Refused(Reason.KEY_USED);
            case REVOKED -> throw new Refused(Reason.KEY_REVOKED);
            case EXPIRED -> throw new Refused(Reason.KEY_EXPIRED);
            case NEW -> {
                // Good.
            }
        }
    }

    private Member lockAndBelong(Person actor, UUID structure) {
        if (members.lock(structure).isEmpty()) {
            throw NotYours.of("structure", structure);
        }
        return members.find(structure, actor.id()).orElseThrow(() -> NotYours.of("structure", structure));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

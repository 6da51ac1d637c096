package fr.repere.admin.structure;

import fr.repere.admin.access.NotYours;
import fr.repere.admin.access.Person;
import fr.repere.admin.audit.AuditLog;
import fr.repere.admin.structure.Situation.Spot;
import fr.repere.geodata.outbox.Outbox;
import fr.repere.geodata.outbox.Outbox.Change;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the members of a structure correct what is said of it. A correction is remembered, ends what imports may change, and reaches the
 * search through the fiches of the structure, whose documents hold its name.
 */
@Service
public class Corrections {

    private final StructureRows rows;
    private final Situation situation;
    private final TransactionTemplate transaction;
    private final History history;
    private final Outbox outbox;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Corrections(
            StructureRows rows,
            Situation situation,
            TransactionTemplate transaction,
            History history,
            Outbox outbox,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock) {
        this.rows = rows;
        this.situation = situation;
        this.transaction = transaction;
        this.history = history;
        this.outbox = outbox;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Corrects a structure; the same words again change nothing.
     *
     * @param fromVersion the version that was on the screen
     * @throws NotYours when the person neither belongs to it nor reviews
     * @throws Overtaken when somebody else corrected it meanwhile
     */
    public void correct(Person person, UUID id, long fromVersion, Profile profile) {
        if (!person.isMemberOf(id) && !person.mayReview()) {
            throw NotYours.of("structure", id);
        }
        // Asked for outside of the transaction: a service elsewhere may answer, or not.
        StructureSheet seen = rows.find(id).orElseThrow(() -> NotYours.of("structure", id));
        boolean moved = profile.isElsewhereThan(seen.profile());
        Optional<Spot> spot = moved ? situation.locate(profile) : Optional.empty();
        transaction.executeWithoutResult(status -> {
            if (write(person, id, fromVersion, profile) && moved) {
                rows.move(id, spot);
            }
        });
    }

    private boolean write(Person person, UUID id, long fromVersion, Profile profile) {
        rows.lock(id);
        StructureSheet present = rows.find(id).orElseThrow(() -> NotYours.of("structure", id));
        if (present.profile().equals(profile)) {
            return false;
        }
        if (present.version() != fromVersion) {
            throw new Overtaken(present);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long version = present.version() + 1;
        rows.write(id, version, profile);
        history.remember(id, version, person.id(), present.profile(), profile, now);
        audit.record(person.id(), "structure.corrected", "structure", id, Map.of("version", Long.toString(version)));
        announce(id);
        return true;
    }

    /** The document of a fiche holds its structure's name: a higher version makes the indexer write it again. */
    private void announce(UUID id) {
        outbox.fichesChanged(
                jdbc.sql("update fiche set version = version + 1 where structure_id = ? and status = 'PUBLISHED'"
                                + " returning id, version")
                        .param(id)
                        .query((row, number) -> new Change(row.getObject(1, UUID.class), row.getLong(2)))
                        .list());
    }
}

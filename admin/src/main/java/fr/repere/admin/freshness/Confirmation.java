package fr.repere.admin.freshness;

import fr.repere.admin.access.NotYours;
import fr.repere.admin.access.Person;
import fr.repere.admin.audit.AuditLog;
import fr.repere.admin.writing.content.Kind;
import fr.repere.admin.writing.desk.VerificationRhythm;
import fr.repere.admin.writing.store.FicheHistory;
import fr.repere.admin.writing.store.Writer;
import fr.repere.geodata.fiche.Fiche;
import fr.repere.geodata.fiche.FicheStatus;
import fr.repere.geodata.fiche.Fiches;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The answers to the question whether a fiche is still true. */
@Service
class Confirmation {

    private final KeptFiches kept;
    private final Fiches fiches;
    private final FicheHistory history;
    private final AuditLog audit;
    private final VerificationRhythm rhythm;

    Confirmation(KeptFiches kept, Fiches fiches, FicheHistory history, AuditLog audit, VerificationRhythm rhythm) {
        this.kept = kept;
        this.fiches = fiches;
        this.history = history;
        this.audit = audit;
        this.rhythm = rhythm;
    }

    /**
     * It is still true: today's date stands on the public page, and one that was suspended because nobody answered is public again.
     *
     * @param who absent when it comes from the link in a mail
     * @param how {@code link}, {@code list} or {@code bulk}, for the log
     * @throws NotYours when it is no fiche of ours, or held back for another reason
     */
    @Transactional
    public void confirm(UUID id, @Nullable Person who, String how, Instant now) {
        KeptFiche found = kept.find(id).filter(KeptFiche::isConfirmable).orElseThrow(() -> NotYours.of("fiche", id));
        LocalDate today = LocalDate.ofInstant(now, FreshnessRound.PARIS);
        Fiche fiche = fiches.get(id);
        fiche.confirm(today, today.plus(rhythm.every(Kind.ofCode(found.kind()))));
        if (fiche.status() == FicheStatus.SUSPENDED) {
            fiche.publish(now);
        }
        fiches.save(fiche);
        history.ficheMoved(id, fiche.version(), writer(who, found), "verified", null, null);
        audit.record(idOf(who), "fiche.confirmed", "fiche", id, Map.of("how", how));
    }

    /** It is over: nobody finds it any more. */
    @Transactional
    public void archive(UUID id, Person who, String reason, Instant now) {
        KeptFiche found = kept.find(id).orElseThrow(() -> NotYours.of("fiche", id));
        Fiche fiche = fiches.get(id);
        fiche.archive(now);
        fiches.save(fiche);
        history.ficheMoved(id, fiche.version(), writer(who, found), "archive", reason, null);
        audit.record(who.id(), "fiche.archived", "fiche", id, Map.of("how", "bulk"));
    }

    private static @Nullable UUID idOf(@Nullable Person who) {
        return who == null ? null : who.id();
    }

    private static Writer writer(@Nullable Person who, KeptFiche fiche) {
        String structure = Objects.requireNonNullElse(fiche.structureName(), "Repère");
        return who == null
                ? Writer.unsigned(structure)
                : new Writer(who.id(), who.publicName().orElse(structure));
    }
}

package fr.repere.admin.writing.desk;

import fr.repere.admin.access.NotYours;
import fr.repere.admin.access.Person;
import fr.repere.admin.audit.AuditLog;
import fr.repere.admin.writing.content.DraftContent;
import fr.repere.admin.writing.store.FicheHistory;
import fr.repere.admin.writing.store.Writer;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.fiche.Fiche;
import fr.repere.geodata.fiche.FicheStatus;
import fr.repere.geodata.fiche.Fiches;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with whole fiches: take them out of the public's view and put them back, with a reason that stays. */
@Service("writingFicheDesk")
public class FicheDesk {

    private static final int AT_ONCE = 500;

    private final Fiches fiches;
    private final FicheHistory history;
    private final Publication publication;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    FicheDesk(
            Fiches fiches,
            FicheHistory history,
            Publication publication,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock) {
        this.fiches = fiches;
        this.history = history;
        this.publication = publication;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What stands in PostGIS of a fiche now, and the steps that are open to this person. */
    @Transactional(readOnly = true)
    public Standing get(Person person, UUID id) {
        Fiche fiche = fiches.get(id);
        return new Standing(
                id,
                title(fiche),
                fiche.slug(),
                fiche.status(),
                fiche.version(),
                person.isMemberOf(fiche.structureId()),
                publication.typed(fiche),
                Arrays.stream(FicheStep.values())
                        .filter(step -> step.isOpen(fiche.status()) && mayTake(person, fiche, step))
                        .toList());
    }

    /**
     * Takes a step.
     *
     * @param version the one that was on the screen
     * @throws NotYours when it is not for this person
     * @throws fr.repere.geodata.fiche.IllegalTransition when the fiche's status does not allow it
     * @throws org.springframework.dao.OptimisticLockingFailureException when the fiche changed meanwhile
     */
    @Transactional
    public void take(Person person, UUID id, long version, FicheStep step, String reason) {
        Fiche fiche = fiches.get(id);
        if (!mayTake(person, fiche, step)) {
            throw NotYours.of("fiche", id);
        }
        if (fiche.version() != version) {
            throw new org.springframework.dao.OptimisticLockingFailureException("fiche " + id + " changed meanwhile");
        }
        move(fiche, step, Parts.writer(person), reason);
        audit.record(person.id(), "fiche." + step.code(), "fiche", id, Map.of("title", title(fiche)));
    }

    /**
     * Takes a step for a job, on nobody's behalf: in the caller's transaction, with its line of history.
     *
     * @param who a name for the history, such as that of the job in words
     */
    @Transactional
    public void takeForJob(UUID id, FicheStep step, Writer who, String reason) {
        move(fiches.get(id), step, who, reason);
    }

    private void move(Fiche fiche, FicheStep step, Writer by, String reason) {
        Instant now = clock.instant();
        switch (step) {
            case SUSPEND -> fiche.suspend(now);
            case ARCHIVE, TAKE_OUT -> fiche.archive(now);
            case DELETE -> fiche.delete(now);
            case PUBLISH_AGAIN -> fiche.publish(now);
        }
        fiches.save(fiche);
        DraftContent content = publication.typed(fiche);
        history.ficheMoved(fiche.id(), fiche.version(), by, step.code(), reason, content);
    }

    /** Removes for good what was in the bin long enough. @return how many */
    @Transactional
    public int emptyBin() {
        Instant before = clock.instant().minus(Duration.ofDays(FicheStatus.DAYS_IN_BIN));
        List<UUID> due = jdbc.sql("select id from fiche where deleted_at <= ? order by id limit " + AT_ONCE)
                .param(Timestamp.from(before))
                .query(UUID.class)
                .list();
        for (UUID id : due) {
            jdbc.sql("delete from fiche_draft where fiche_id = ?").param(id).update();
            jdbc.sql("delete from fiche_history where fiche_id = ?").param(id).update();
            fiches.remove(fiches.get(id));
        }
        return due.size();
    }

    /** What a structure suspended or threw away itself it may bring back; what a reviewer or silence took away, it may not. */
    private boolean mayTake(Person person, Fiche fiche, FicheStep step) {
        return person.mayReview()
                || person.isMemberOf(fiche.structureId())
                        && (step.isOfStructure()
                                || history.isLastOfStructure(
                                        fiche.id(),
                                        fiche.structureId(),
                                        step.undone().code()));
    }

    private static String title(Fiche fiche) {
        return Objects.requireNonNull(fiche.texts().get(Language.FR)).title();
    }

    /**
     * A fiche as it stands.
     *
     * @param ours whether the person is a member of its structure
     * @param content what it says, as somebody would have typed it
     */
    public record Standing(
            UUID id,
            String title,
            String slug,
            FicheStatus status,
            long version,
            boolean ours,
            DraftContent content,
            List<FicheStep> steps) {}
}

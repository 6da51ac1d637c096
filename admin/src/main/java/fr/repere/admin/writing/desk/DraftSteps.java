package fr.repere.admin.writing.desk;

import fr.repere.admin.access.Person;
import fr.repere.admin.audit.AuditLog;
import fr.repere.admin.writing.life.DraftPart;
import fr.repere.admin.writing.life.DraftState;
import fr.repere.admin.writing.life.DraftStep;
import fr.repere.admin.writing.store.Draft;
import fr.repere.admin.writing.store.DraftOvertaken;
import fr.repere.admin.writing.store.Drafts;
import fr.repere.admin.writing.store.FicheHistory;
import fr.repere.admin.writing.store.Writer;
import fr.repere.geodata.fiche.Fiches;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of drafts with all that belongs to them: publication, history, log, mails; inside the caller's transaction. */
@Component
class DraftSteps {

    private static final String SUBJECT = "draft";

    private final Drafts drafts;
    private final FicheHistory history;
    private final Fiches fiches;
    private final Publication publication;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    DraftSteps(
            Drafts drafts,
            FicheHistory history,
            Fiches fiches,
            Publication publication,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.history = history;
        this.fiches = fiches;
        this.publication = publication;
        this.audit = audit;
        this.events = events;
    }

    /** See {@link DraftDesk#take}. */
    Draft take(Person person, Opened opened, long revision, DraftStep step, String reason) {
        Draft draft = opened.draft();
        DraftState next = step.check(draft.situation(), opened.parts(), reason);
        if (draft.revision() != revision) {
            throw new DraftOvertaken(draft);
        }
        Writer by = Parts.writer(person);
        Long version = null;
        if (step == DraftStep.SUBMIT || step == DraftStep.ANSWER) {
            publication.check(draft, fiches.find(draft.ficheId()).orElse(null));
        } else if (step == DraftStep.PUBLISH || step == DraftStep.PUBLISH_AT_ONCE) {
            version = publication.publish(draft, by);
        }
        boolean reviews = opened.parts().contains(DraftPart.REVIEWER);
        boolean due = step == DraftStep.PUBLISH_AT_ONCE && !reviews;
        Draft moved = step == DraftStep.WAIVE
                ? drafts.waive(draft)
                : drafts.move(draft, next, step == DraftStep.TAKE_INTO_REVIEW ? by : null, due);
        audit.record(person.id(), "draft." + step.code(), SUBJECT, draft.id(), Map.of("title", draft.title()));
        return told(moved, step, by, reason, version);
    }

    private Draft told(Draft moved, DraftStep step, Writer by, String reason, @Nullable Long version) {
        history.draftMoved(moved, by, step.code(), reason, version);
        events.publishEvent(new DraftMoved(moved, step, by, reason));
        return moved;
    }

    /**
     * Lets a draft whose structure stayed silent for too long go on to the reviewers, on nobody's behalf.
     *
     * @return whether it still waited for its structure
     */
    @Transactional
    public boolean waiveForJob(UUID id, Writer who, String reason) {
        Draft draft = drafts.get(id);
        if (!DraftStep.WAIVE.isOpen(draft.situation(), Set.of(DraftPart.REVIEWER))) {
            return false;
        }
        audit.record(null, "draft." + DraftStep.WAIVE.code(), SUBJECT, id, Map.of("title", draft.title()));
        told(drafts.waive(draft), DraftStep.WAIVE, who, reason, null);
        return true;
    }
}

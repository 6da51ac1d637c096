package fr.repere.admin.review.dossier;

import fr.repere.admin.access.NotYours;
import fr.repere.admin.access.Person;
import fr.repere.admin.audit.AuditLog;
import fr.repere.admin.duplicate.DraftCandidates;
import fr.repere.admin.reference.ReferenceTerritories;
import fr.repere.admin.writing.content.Completeness;
import fr.repere.admin.writing.content.DraftContent;
import fr.repere.admin.writing.desk.DraftChecks;
import fr.repere.admin.writing.desk.DraftDesk;
import fr.repere.admin.writing.desk.MyDrafts;
import fr.repere.admin.writing.desk.Opened;
import fr.repere.admin.writing.difference.ContentDifference;
import fr.repere.admin.writing.difference.Naming;
import fr.repere.admin.writing.life.DraftPart;
import fr.repere.admin.writing.life.DraftStep;
import fr.repere.admin.writing.store.Draft;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with a dossier, one transaction each with its message, its mail and its line of the log. Whose dossier it is not gets
 * {@link NotYours}, whatever they ask of it.
 */
@Service
public class DossierDesk {

    static final String SUBJECT = "dossier";

    private final DraftDesk drafts;
    private final DraftChecks checks;
    private final MyDrafts mine;
    private final DossierDoor door;
    private final Messages messages;
    private final DossierFiles files;
    private final DossierMails mails;
    private final AuditLog audit;
    private final DraftCandidates candidates;
    private final ReferenceTerritories territories;

    DossierDesk(
            DraftDesk drafts,
            DraftChecks checks,
            MyDrafts mine,
            DossierDoor door,
            Messages messages,
            DossierFiles files,
            DossierMails mails,
            AuditLog audit,
            DraftCandidates candidates,
            ReferenceTerritories territories) {
        this.drafts = drafts;
        this.checks = checks;
        this.mine = mine;
        this.door = door;
        this.messages = messages;
        this.files = files;
        this.mails = mails;
        this.audit = audit;
        this.candidates = candidates;
        this.territories = territories;
    }

    /** A dossier with everything that this person may see of it. */
    @Transactional(readOnly = true)
    public Dossier open(Person person, UUID id) {
        Opened opened = door.open(person, id);
        Draft draft = opened.draft();
        boolean reviews = opened.parts().contains(DraftPart.REVIEWER);
        DraftContent overtaking = checks.findOvertaking(draft);
        DraftContent published = overtaking == null ? draft.baseContent() : overtaking;
        return new Dossier(
                draft,
                opened.parts(),
                opened.steps(),
                Progress.of(draft),
                messages.list(id, keepsNotes(opened)),
                files.list(id),
                ContentDifference.of(
                        published == null ? DraftContent.EMPTY : published,
                        draft.content(),
                        new Naming(territories.current(), LocaleContextHolder.getLocale())),
                reviews && draft.state().isOpen() ? candidates.list(draft.content(), draft.ficheId()) : List.of(),
                Completeness.of(draft.kind(), draft.content()),
                checks.read(draft).faults(),
                overtaking != null);
    }

    /** The dossiers of a person and their structures that were sent once, the one that moved last first. */
    @Transactional(readOnly = true)
    public List<Draft> listMine(Person person) {
        return mine.listMine(person).stream()
                .filter(draft -> draft.submittedAt() != null)
                .toList();
    }

    /** What somebody from outside wrote for this person's structures, and that waits for their agreement. */
    @Transactional(readOnly = true)
    public List<Draft> listAwaiting(Person person) {
        return mine.listAwaiting(person);
    }

    /** The files that reviewers sent to this person or their structures, newest first. */
    @Transactional(readOnly = true)
    public List<Received> listReceived(Person person) {
        return mine.listMine(person).stream()
                .flatMap(draft -> files.list(draft.id()).stream()
                        .filter(file -> file.side().equals("reviewer"))
                        .map(file -> new Received(draft.title(), file)))
                .sorted((one, other) ->
                        other.file().sentAt().compareTo(one.file().sentAt()))
                .toList();
    }

    /**
     * Takes a step of the draft; its reason becomes a message.
     *
     * @throws fr.repere.admin.writing.life.StepRefused and what else {@link DraftDesk#take} refuses with
     */
    @Transactional
    public void take(Person person, UUID id, long revision, DraftStep step, String reason) {
        door.open(person, id);
        drafts.take(person, id, revision, step, reason);
    }

    /** Says something: between both sides, or among reviewers. */
    @Transactional
    public void say(Person person, UUID id, String body, boolean note) {
        Opened opened = door.open(person, id);
        if (note ? !keepsNotes(opened) : opened.parts().equals(Set.of(DraftPart.OBSERVER))) {
            throw NotYours.of(SUBJECT, id);
        }
        messages.add(id, DossierDoor.writer(person), note ? "note" : "message", body);
        audit.record(person.id(), note ? "dossier.noted" : "dossier.said", SUBJECT, id, Map.of());
        if (!note) {
            mails.said(opened.draft(), person.id(), body);
        }
    }

    /** Reviewers and who looks after the territory share their notes; who wrote the draft never sees them. */
    private static boolean keepsNotes(Opened opened) {
        return opened.parts().contains(DraftPart.REVIEWER) || opened.parts().contains(DraftPart.OBSERVER);
    }

    /** A file that reviewers sent, and about what. */
    public record Received(String title, DossierFile file) {}
}

package fr.repere.admin.review.dossier;

import fr.repere.admin.access.NotYours;
import fr.repere.admin.access.Person;
import fr.repere.admin.audit.AuditLog;
import fr.repere.admin.duplicate.DraftCandidates;
import fr.repere.admin.reference.ReferenceTerritories;
import fr.repere.admin.review.attachment.AttachmentSettings;
import fr.repere.admin.review.attachment.CheckedFile;
import fr.repere.admin.review.attachment.FileRefused;
import fr.repere.admin.review.attachment.FileStore;
import fr.repere.admin.writing.content.Completeness;
import fr.repere.admin.writing.content.DraftContent;
import fr.repere.admin.writing.desk.DraftDesk;
import fr.repere.admin.writing.difference.ContentDifference;
import fr.repere.admin.writing.difference.Naming;
import fr.repere.admin.writing.life.DraftPart;
import fr.repere.admin.writing.life.DraftStep;
import fr.repere.admin.writing.store.Draft;
import fr.repere.admin.writing.store.DraftNotFound;
import fr.repere.admin.writing.store.Writer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with a dossier, one transaction each with its message, its mail and its line of the log. Whose dossier it is not gets
 * {@link NotYours}, whatever they ask of it.
 */
@Service
public class DossierDesk {

    private static final String SUBJECT = "dossier";

    private final DraftDesk drafts;
    private final Messages messages;
    private final DossierFiles files;
    private final FileStore store;
    private final DossierMails mails;
    private final AuditLog audit;
    private final AttachmentSettings limits;
    private final DraftCandidates candidates;
    private final ReferenceTerritories territories;

    DossierDesk(
            DraftDesk drafts,
            Messages messages,
            DossierFiles files,
            FileStore store,
            DossierMails mails,
            AuditLog audit,
            AttachmentSettings limits,
            DraftCandidates candidates,
            ReferenceTerritories territories) {
        this.drafts = drafts;
        this.messages = messages;
        this.files = files;
        this.store = store;
        this.mails = mails;
        this.audit = audit;
        this.limits = limits;
        this.candidates = candidates;
        this.territories = territories;
    }

    /** A dossier with everything that this person may see of it. */
    @Transactional(readOnly = true)
    public Dossier open(Person person, UUID id) {
        DraftDesk.Opened opened = opened(person, id);
        Draft draft = opened.draft();
        boolean reviews = opened.parts().contains(DraftPart.REVIEWER);
        DraftContent overtaking = drafts.findOvertaking(draft);
        DraftContent published = overtaking == null ? draft.baseContent() : overtaking;
        return new Dossier(
                draft,
                opened.parts(),
                opened.steps(),
                Progress.of(draft),
                messages.list(id, reviews),
                files.list(id),
                ContentDifference.of(
                        published == null ? DraftContent.EMPTY : published,
                        draft.content(),
                        new Naming(territories.current(), LocaleContextHolder.getLocale())),
                reviews && draft.state().isOpen() ? candidates.list(draft.content(), draft.ficheId()) : List.of(),
                Completeness.of(draft.kind(), draft.content()),
                drafts.read(draft).faults(),
                overtaking != null);
    }

    /** The dossiers of a person and their structures that were sent once, the one that moved last first. */
    @Transactional(readOnly = true)
    public List<Draft> listMine(Person person) {
        return drafts.listMine(person).stream()
                .filter(draft -> draft.submittedAt() != null)
                .toList();
    }

    /** What somebody from outside wrote for this person's structures, and that waits for their agreement. */
    @Transactional(readOnly = true)
    public List<Draft> listAwaiting(Person person) {
        return drafts.listAwaiting(person);
    }

    /** The files that reviewers sent to this person or their structures, newest first. */
    @Transactional(readOnly = true)
    public List<Received> listReceived(Person person) {
        return drafts.listMine(person).stream()
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
        opened(person, id);
        drafts.take(person, id, revision, step, reason);
    }

    /** Says something: between both sides, or among reviewers. */
    @Transactional
    public void say(Person person, UUID id, String body, boolean note) {
        DraftDesk.Opened opened = opened(person, id);
        boolean reviews = opened.parts().contains(DraftPart.REVIEWER);
        if (note && !reviews) {
            throw NotYours.of(SUBJECT, id);
        }
        messages.add(id, writer(person), note ? "note" : "message", body);
        audit.record(person.id(), note ? "dossier.noted" : "dossier.said", SUBJECT, id, Map.of());
        if (!note) {
            mails.said(opened.draft(), person.id(), body);
        }
    }

    /**
     * Adds a checked file: of who wrote the draft to its dossier, in the place of another perhaps; of a reviewer for who wrote it.
     *
     * @throws FileRefused when there are too many already
     */
    @Transactional
    public void attach(Person person, UUID id, CheckedFile file, @Nullable UUID replaces) {
        DraftDesk.Opened opened = opened(person, id);
        boolean writer = opened.parts().contains(DraftPart.WRITER);
        if (!writer && !opened.parts().contains(DraftPart.REVIEWER)) {
            throw NotYours.of(SUBJECT, id);
        }
        if (files.list(id).size() >= limits.maxFiles()) {
            throw FileRefused.tooMany();
        }
        if (replaces != null) {
            requireReplaceable(id, replaces, writer);
        }
        String stored = store.keep(file.content());
        AfterRollback.run(() -> store.delete(stored));
        files.add(id, writer ? "writer" : "reviewer", file, stored, replaces, writer(person));
        audit.record(person.id(), "dossier.file-sent", SUBJECT, id, Map.of("name", file.name()));
        if (writer) {
            mails.fileArrived(opened.draft(), person.id(), file.name());
        } else {
            mails.documentSent(opened.draft(), file.name());
        }
    }

    private void requireReplaceable(UUID id, UUID replaces, boolean writer) {
        boolean own = files.find(id, replaces)
                .filter(file -> file.side().equals(writer ? "writer" : "reviewer"))
                .isPresent();
        if (!own || !files.replaced(replaces)) {
            throw NotYours.of("file", replaces);
        }
    }

    /** Refuses a file with a reason; who sent it gets a mail and may send another in its place. */
    @Transactional
    public void refuseFile(Person person, UUID id, UUID file, String reason) {
        DraftDesk.Opened opened = opened(person, id);
        DossierFile found = files.find(id, file)
                .filter(candidate -> candidate.side().equals("writer"))
                .filter(candidate -> opened.parts().contains(DraftPart.REVIEWER))
                .orElseThrow(() -> NotYours.of("file", file));
        if (files.refuse(file, reason)) {
            messages.add(id, writer(person), "file-refused", found.name() + " : " + reason);
            audit.record(person.id(), "dossier.file-refused", SUBJECT, id, Map.of("name", found.name()));
            mails.fileRefused(opened.draft(), found.name(), reason);
        }
    }

    /** A file that this person may download. */
    @Transactional(readOnly = true)
    public DossierFile file(Person person, UUID id, UUID file) {
        opened(person, id);
        return files.find(id, file).orElseThrow(() -> NotYours.of("file", file));
    }

    private DraftDesk.Opened opened(Person person, UUID id) {
        try {
            return drafts.open(person, id);
        } catch (DraftNotFound absent) {
            throw NotYours.of(SUBJECT, id);
        }
    }

    private static Writer writer(Person person) {
        return new Writer(person.id(), person.publicName().orElse("—"));
    }

    /** A file that reviewers sent, and about what. */
    public record Received(String title, DossierFile file) {}
}

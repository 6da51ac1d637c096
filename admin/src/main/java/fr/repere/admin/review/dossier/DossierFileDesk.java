package fr.repere.admin.review.dossier;

import fr.repere.admin.access.NotYours;
import fr.repere.admin.access.Person;
import fr.repere.admin.audit.AuditLog;
import fr.repere.admin.review.attachment.AttachmentSettings;
import fr.repere.admin.review.attachment.CheckedFile;
import fr.repere.admin.review.attachment.FileRefused;
import fr.repere.admin.review.attachment.FileStore;
import fr.repere.admin.writing.desk.Opened;
import fr.repere.admin.writing.life.DraftPart;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with the files of a dossier, one transaction each with its message, its mail and its line of the log. */
@Service
class DossierFileDesk {

    private final DossierDoor door;
    private final Messages messages;
    private final DossierFiles files;
    private final FileStore store;
    private final DossierMails mails;
    private final AuditLog audit;
    private final AttachmentSettings limits;

    DossierFileDesk(
            DossierDoor door,
            Messages messages,
            DossierFiles files,
            FileStore store,
            DossierMails mails,
            AuditLog audit,
            AttachmentSettings limits) {
        this.door = door;
        this.messages = messages;
        this.files = files;
        this.store = store;
        this.mails = mails;
        this.audit = audit;
        this.limits = limits;
    }

    /**
     * Adds a checked file: of who wrote the draft to its dossier, in the place of another perhaps; of a reviewer for who wrote it.
     *
     * @throws FileRefused when there are too many already
     */
    @Transactional
    public void attach(Person person, UUID id, CheckedFile file, @Nullable UUID replaces) {
        Opened opened = door.open(person, id);
        boolean writer = opened.parts().contains(DraftPart.WRITER);
        if (!writer && !opened.parts().contains(DraftPart.REVIEWER)) {
            throw NotYours.of(DossierDesk.SUBJECT, id);
        }
        if (files.list(id).size() >= limits.maxFiles()) {
            throw FileRefused.tooMany();
        }
        if (replaces != null) {
            requireReplaceable(id, replaces, writer);
        }
        String stored = store.keep(file.content());
        AfterRollback.run(() -> store.delete(stored));
        files.add(id, writer ? "writer" : "reviewer", file, stored, replaces, DossierDoor.writer(person));
        audit.record(person.id(), "dossier.file-sent", DossierDesk.SUBJECT, id, Map.of("name", file.name()));
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
        Opened opened = door.open(person, id);
        DossierFile found = files.find(id, file)
                .filter(candidate -> candidate.side().equals("writer"))
                .filter(candidate -> opened.parts().contains(DraftPart.REVIEWER))
                .orElseThrow(() -> NotYours.of("file", file));
        if (files.refuse(file, reason)) {
            messages.add(id, DossierDoor.writer(person), "file-refused", found.name() + " : " + reason);
            audit.record(person.id(), "dossier.file-refused", DossierDesk.SUBJECT, id, Map.of("name", found.name()));
            mails.fileRefused(opened.draft(), found.name(), reason);
        }
    }

    /** A file that this person may download. */
    @Transactional(readOnly = true)
    public DossierFile file(Person person, UUID id, UUID file) {
        door.open(person, id);
        return files.find(id, file).orElseThrow(() -> NotYours.of("file", file));
    }
}

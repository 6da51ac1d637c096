package fr.repere.admin.review.dossier;

import fr.repere.admin.access.NotYours;
import fr.repere.admin.access.Person;
import fr.repere.admin.writing.desk.DraftDesk;
import fr.repere.admin.writing.desk.Opened;
import fr.repere.admin.writing.store.DraftNotFound;
import fr.repere.admin.writing.store.Writer;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets people in to the dossiers that are theirs to know of. */
@Component
class DossierDoor {

    private final DraftDesk drafts;

    DossierDoor(DraftDesk drafts) {
        this.drafts = drafts;
    }

    /** @throws NotYours when there is none, or this person plays no part for it */
    Opened open(Person person, UUID id) {
        try {
            return drafts.open(person, id);
        } catch (DraftNotFound absent) {
            throw NotYours.of(DossierDesk.SUBJECT, id);
        }
    }

    /** Under what name somebody acts. */
    static Writer writer(Person person) {
        return new Writer(person.id(), person.publicName().orElse("—"));
    }
}

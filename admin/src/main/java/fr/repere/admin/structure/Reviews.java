package fr.repere.admin.structure;

import fr.repere.admin.access.NotYours;
import fr.repere.admin.access.People;
import fr.repere.admin.access.Person;
import fr.repere.admin.audit.AuditLog;
import fr.repere.admin.mail.Mail;
import fr.repere.admin.mail.Mails;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an editor says of a structure that was declared without a SIRET, or with one that the directory does not confirm. */
@Service
public class Reviews {

    private final StructureRows rows;
    private final People people;
    private final Mails mails;
    private final AuditLog audit;

    Reviews(StructureRows rows, People people, Mails mails, AuditLog audit) {
        this.rows = rows;
        this.people = people;
        this.mails = mails;
        this.audit = audit;
    }

    /** Says that the structure exists as declared. */
    @Transactional
    public void verify(Person editor, UUID id) {
        get(id);
        rows.status(id, "verified", null);
        audit.record(editor.id(), "structure.verified", "structure", id, Map.of());
    }

    /** Refuses a declaration; who made it is written to, with the reason. */
    @Transactional
    public void refuse(Person editor, UUID id, String reason) {
        StructureSheet structure = get(id);
        rows.status(id, "refused", reason);
        audit.record(editor.id(), "structure.refused", "structure", id, Map.of());
        rows.findDeclarer(id)
                .flatMap(people::find)
                .map(person -> Mail.of(
                        "structure-refused",
                        person.mail(),
                        person.language(),
                        Map.of("structure", structure.profile().name(), "reason", reason),
                        "/espace/structures/" + id))
                .ifPresent(mails::send);
    }

    private StructureSheet get(UUID id) {
        rows.lock(id);
        return rows.find(id)
                .filter(structure -> structure.declaredAt() != null)
                .orElseThrow(() -> NotYours.of("structure", id));
    }
}

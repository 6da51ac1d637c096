package fr.repere.admin.writing.desk;

import fr.repere.admin.access.People;
import fr.repere.admin.access.Person;
import fr.repere.admin.mail.Mail;
import fr.repere.admin.mail.Mails;
import fr.repere.admin.writing.life.DraftStep;
import fr.repere.admin.writing.store.Draft;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells by mail what happened to a draft, in the transaction of the step: whoever began it, and the structure that has to accept it. */
@Component
class DraftMails {

    private final Mails mails;
    private final People people;
    private final JdbcClient jdbc;

    DraftMails(Mails mails, People people, JdbcClient jdbc) {
        this.mails = mails;
        this.people = people;
        this.jdbc = jdbc;
    }

    @EventListener
    void tell(DraftMoved moved) {
        Draft draft = moved.draft();
        switch (moved.step()) {
            case SUBMIT -> {
                toAuthor(moved, "draft.submitted");
                if (draft.awaitsStructure() && draft.structureId() != null) {
                    members(draft.structureId()).forEach(member -> send(moved, member, "draft.to-accept"));
                }
            }
            case ACCEPT -> toAuthor(moved, "draft.accepted");
            case WAIVE -> {
                toAuthor(moved, "draft.waived");
                if (draft.structureId() != null) {
                    members(draft.structureId()).forEach(member -> send(moved, member, "draft.not-accepted"));
                }
            }
            case ASK -> toAuthor(moved, "draft.question");
            case DECLINE, REFUSE -> toAuthor(moved, "draft.refused");
            case PUBLISH -> toAuthor(moved, "draft.published");
            case TAKE_BACK, TAKE_INTO_REVIEW, ANSWER, PUBLISH_AT_ONCE, CONFIRM, REOPEN, ABANDON -> {}
        }
    }

    /** Whoever does it themselves needs no mail about it, but for the receipt of what they sent. */
    private void toAuthor(DraftMoved moved, String kind) {
        UUID author = moved.draft().author().id();
        if (moved.step() == DraftStep.SUBMIT || !author.equals(moved.by().id())) {
            send(moved, author, kind);
        }
    }

    private void send(DraftMoved moved, UUID account, String kind) {
        people.find(account).ifPresent(person -> mails.send(mail(moved, person, kind)));
    }

    private static Mail mail(DraftMoved moved, Person to, String kind) {
        Draft draft = moved.draft();
        return new Mail(
                kind,
                to.mail(),
                to.language(),
                Map.of(
                        "title",
                        draft.title(),
                        "reason",
                        moved.reason().strip(),
                        "by",
                        moved.by().name()),
                path(draft),
                "%s:%s:%d:%s".formatted(kind, draft.id(), draft.revision(), to.id()));
    }

    /** What was sent once is followed in its dossier; the editor is one link further. */
    private static String path(Draft draft) {
        return (draft.submittedAt() == null ? "/espace/fiches/" : "/espace/dossiers/") + draft.id();
    }

    private List<UUID> members(UUID structure) {
        return jdbc.sql("select account_id from membership where structure_id = ? and ended_at is null")
                .param(structure)
                .query(UUID.class)
                .list();
    }
}

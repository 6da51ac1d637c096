package fr.repere.admin.review.dossier;

import fr.repere.admin.access.People;
import fr.repere.admin.mail.Mail;
import fr.repere.admin.mail.Mails;
import fr.repere.admin.writing.desk.DraftMoved;
import fr.repere.admin.writing.life.DraftStep;
import fr.repere.admin.writing.store.Draft;
import fr.repere.admin.writing.store.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells each side what the other did, and keeps what was said with a step as a message of the dossier. */
@Component
class DossierMails {

    private final Mails mails;
    private final People people;
    private final Messages messages;

    DossierMails(Mails mails, People people, Messages messages) {
        this.mails = mails;
        this.people = people;
        this.messages = messages;
    }

    /** What was said with a step, wherever it was taken; to who wrote the draft its own package writes. */
    @EventListener
    void moved(DraftMoved moved) {
        if (!moved.reason().isBlank()) {
            messages.add(moved.draft().id(), moved.by(), kind(moved.step()), moved.reason());
        }
        if (moved.step() == DraftStep.ANSWER) {
            toReviewer(moved.draft(), moved.by().id(), "dossier-answered", Map.of("answer", moved.reason()));
        }
    }

    private static String kind(DraftStep step) {
        return switch (step) {
            case ASK -> "question";
            case ANSWER -> "answer";
            case REFUSE, DECLINE, PUBLISH, CONFIRM, WAIVE -> "decision";
            default -> "message";
        };
    }

    void said(Draft draft, UUID by, String body) {
        if (by.equals(draft.author().id()) || !isReviewer(draft, by)) {
            toReviewer(draft, by, "dossier-said", Map.of("answer", body));
        } else {
            toAuthor(draft, "dossier-message", Map.of("answer", body));
        }
    }

    void fileArrived(Draft draft, UUID by, String name) {
        toReviewer(draft, by, "dossier-file", Map.of("name", name));
    }

    void documentSent(Draft draft, String name) {
        toAuthor(draft, "dossier-document", Map.of("name", name));
    }

    void fileRefused(Draft draft, String name, String reason) {
        toAuthor(draft, "dossier-file-refused", Map.of("name", name, "reason", reason));
    }

    private static boolean isReviewer(Draft draft, UUID account) {
        Writer reviewer = draft.reviewer();
        return reviewer != null && reviewer.id().equals(account);
    }

    private void toAuthor(Draft draft, String kind, Map<String, String> values) {
        send(draft.author().id(), draft, kind, values, "/espace/dossiers/" + draft.id());
    }

    private void toReviewer(Draft draft, UUID by, String kind, Map<String, String> values) {
        Writer reviewer = draft.reviewer();
        if (reviewer != null && !reviewer.id().equals(by)) {
            send(reviewer.id(), draft, kind, values, "/relecture/dossiers/" + draft.id());
        }
    }

    private void send(UUID account, Draft draft, String kind, Map<String, String> values, String path) {
        Map<String, String> all = new HashMap<>(values);
        all.put("title", draft.title());
        people.find(account)
                .ifPresent(person -> mails.send(Mail.of(kind, person.mail(), person.language(), all, path)));
    }
}

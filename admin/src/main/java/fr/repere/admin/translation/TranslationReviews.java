package fr.repere.admin.translation;

import fr.repere.admin.access.NotYours;
import fr.repere.admin.access.Person;
import fr.repere.admin.audit.AuditLog;
import fr.repere.admin.translation.Work.State;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.fiche.Fiches;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What experts decide of translations that were handed in. */
@Service
class TranslationReviews {

    private static final int LONGEST_REASON = 1000;

    private final TranslationDoor door;
    private final Fiches fiches;
    private final Works works;
    private final TranslationPublisher publisher;
    private final AuditLog audit;
    private final Clock clock;

    TranslationReviews(
            TranslationDoor door,
            Fiches fiches,
            Works works,
            TranslationPublisher publisher,
            AuditLog audit,
            Clock clock) {
        this.door = door;
        this.fiches = fiches;
        this.works = works;
        this.publisher = publisher;
        this.audit = audit;
        this.clock = clock;
    }

    /** Publishes what waits for review. */
    @Transactional
    public void accept(Person person, UUID ficheId, Language language) {
        requireExpert(person, ficheId, language);
        Work work = publish(ficheId, language);
        audit.record(person.id(), "translation.accept", "fiche", ficheId, Map.of("language", language.code()));
        publisher.tellAccepted(work, person);
    }

    /** Sends what waits for review back, with a reason. */
    @Transactional
    public void sendBack(Person person, UUID ficheId, Language language, String reason) {
        requireExpert(person, ficheId, language);
        String why = reason.strip();
        if (why.isEmpty()) {
            throw new TranslationRefused("reason-missing");
        }
        Work work = works.find(ficheId, language.code()).orElseThrow(() -> NotYours.of("translation", ficheId));
        String kept = why.substring(0, Math.min(LONGEST_REASON, why.length()));
        if (!works.sendBack(work.id(), person.id(), kept)) {
            throw new TranslationRefused("not-submitted");
        }
        audit.record(person.id(), "translation.send-back", "fiche", ficheId, Map.of("language", language.code()));
        publisher.tellSentBack(work, kept);
    }

    /** Makes what was handed in what readers see, in the caller's transaction. */
    Work publish(UUID ficheId, Language language) {
        Work work = works.find(ficheId, language.code()).orElseThrow(() -> NotYours.of("translation", ficheId));
        if (!works.become(work.id(), State.PUBLISHED, State.SUBMITTED)) {
            throw new TranslationRefused("not-submitted");
        }
        publisher.publish(fiches.get(ficheId), language, work, clock.instant());
        return work;
    }

    private void requireExpert(Person person, UUID ficheId, Language language) {
        door.fiche(person, ficheId, language);
        if (!TranslationRights.isExpert(person, language)) {
            throw NotYours.of("translation", ficheId);
        }
    }
}

package fr.repere.admin.translation;

import fr.repere.admin.access.People;
import fr.repere.admin.access.Person;
import fr.repere.admin.mail.Mail;
import fr.repere.admin.mail.Mails;
import fr.repere.admin.writing.store.FicheHistory;
import fr.repere.admin.writing.store.Writer;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.fiche.Fiche;
import fr.repere.geodata.fiche.Fiches;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes a translation what readers see, in the transaction of the step; and writes to the translator what became of it. */
@Component
class TranslationPublisher {

    private final Fiches fiches;
    private final Translations translations;
    private final FicheHistory history;
    private final People people;
    private final Mails mails;

    TranslationPublisher(Fiches fiches, Translations translations, FicheHistory history, People people, Mails mails) {
        this.fiches = fiches;
        this.translations = translations;
        this.history = history;
        this.people = people;
        this.mails = mails;
    }

    /** Changes the fiche, announces it to the index, notes it in the history, and remembers from which French it was made. */
    void publish(Fiche fiche, Language language, Work work, Instant now) {
        fiche.translate(language, TextSection.together(work.texts()), now);
        fiches.save(fiche);
        Map<TextSection, String> made = new EnumMap<>(TextSection.class);
        work.sources().forEach((section, source) -> {
            if (!work.texts().getOrDefault(section, "").isBlank()) {
                made.put(section, source);
            }
        });
        translations.remember(fiche.id(), language.code(), made, work.translator(), work.translatorName(), now);
        history.ficheMoved(
                fiche.id(),
                fiche.version(),
                new Writer(work.translator(), work.translatorName()),
                "translated",
                language.code(),
                null);
    }

    /** Tells the translator, unless the expert accepted their own. */
    void tellAccepted(Work work, Person expert) {
        if (!work.translator().equals(expert.id())) {
            tell(work, "translation-accepted", Map.of("title", work.texts().getOrDefault(TextSection.TITLE, "")));
        }
    }

    /** Tells the translator why it comes back. */
    void tellSentBack(Work work, String reason) {
        tell(
                work,
                "translation-sent-back",
                Map.of("title", work.texts().getOrDefault(TextSection.TITLE, ""), "reason", reason));
    }

    private void tell(Work work, String kind, Map<String, String> values) {
        UUID translator = work.translator();
        people.find(translator)
                .ifPresent(person -> mails.send(Mail.of(
                        kind,
                        person.mail(),
                        person.language(),
                        values,
                        "/traduction/" + work.language() + "/" + work.ficheId())));
    }
}

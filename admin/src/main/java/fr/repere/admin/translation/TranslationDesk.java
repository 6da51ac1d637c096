package fr.repere.admin.translation;

import fr.repere.admin.access.Person;
import fr.repere.admin.audit.AuditLog;
import fr.repere.admin.translation.Work.State;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.fiche.Fiche;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The work on one translation: begun, saved, handed in; each step in one transaction. */
@Service
class TranslationDesk {

    private final TranslationDoor door;
    private final Translations translations;
    private final Works works;
    private final TranslationReviews reviews;
    private final ObjectProvider<MachineTranslation> machine;
    private final AuditLog audit;
    private final Clock clock;

    TranslationDesk(
            TranslationDoor door,
            Translations translations,
            Works works,
            TranslationReviews reviews,
            ObjectProvider<MachineTranslation> machine,
            AuditLog audit,
            Clock clock) {
        this.door = door;
        this.translations = translations;
        this.works = works;
        this.reviews = reviews;
        this.machine = machine;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes a translation into one's hands for half an hour: begun, gone on with, or taken over from somebody silent. */
    @Transactional
    public void begin(Person person, UUID ficheId, Language language) {
        Fiche fiche = door.fiche(person, ficheId, language);
        Instant now = clock.instant();
        Map<TextSection, String> texts = new EnumMap<>(TextSection.class);
        for (TextSection section : TextSection.values()) {
            String said = section.in(fiche.texts().get(language));
            if (!said.isEmpty()) {
                texts.put(section, said);
            }
        }
        works.begin(ficheId, language.code(), person.id(), name(person), texts, now);
        Work work = works.find(ficheId, language.code()).orElseThrow();
        if (!works.take(work.id(), person.id(), name(person), now)) {
            throw new TranslationRefused("held");
        }
    }

    /** Keeps what was written. */
    @Transactional
    public void save(Person person, UUID ficheId, Language language, Map<TextSection, String> texts) {
        Work work = door.mine(person, ficheId, language);
        if (!works.save(work.id(), person.id(), texts, clock.instant())) {
            throw new TranslationRefused("held");
        }
    }

    /** Asks the machine for what is not written yet; in no transaction, for the machine may be slow. */
    public void propose(Person person, UUID ficheId, Language language, Map<TextSection, String> texts) {
        Work work = door.mine(person, ficheId, language);
        MachineTranslation asked = machine.getIfAvailable();
        if (asked == null) {
            throw new TranslationRefused("machine-off");
        }
        Map<TextSection, String> french = new EnumMap<>(TextSection.class);
        translations.french(ficheId).forEach((section, said) -> {
            if (texts.getOrDefault(section, "").isBlank()) {
                french.put(section, said.text());
            }
        });
        Map<TextSection, String> proposals = new EnumMap<>(TextSection.class);
        proposals.putAll(work.proposals());
        if (!french.isEmpty()) {
            List<String> answers;
            try {
                answers = asked.propose(List.copyOf(french.values()), language);
            } catch (MachineTranslation.MachineUnavailable silent) {
                throw new TranslationRefused("machine-silent");
            }
            int i = 0;
            for (TextSection section : french.keySet()) {
                String proposal = answers.get(i++);
                proposals.put(section, proposal);
                texts.put(section, proposal);
            }
        }
        works.propose(work.id(), proposals);
        works.save(work.id(), person.id(), texts, clock.instant());
    }

    /**
     * Hands a translation in: an expert's is published at once, the others' wait for an expert.
     *
     * @param seen the French that the translator had in view
     * @param reread whether the translator says to have read again what a machine proposed
     */
    @Transactional
    public boolean submit(
            Person person,
            UUID ficheId,
            Language language,
            Map<TextSection, String> texts,
            String seen,
            boolean reread) {
        Work work = door.mine(person, ficheId, language);
        Map<TextSection, French> french = translations.french(ficheId);
        if (!Benches.seen(french).equals(seen)) {
            throw new TranslationRefused("french-changed");
        }
        if (texts.getOrDefault(TextSection.TITLE, "").isBlank()) {
            throw new TranslationRefused("title-missing");
        }
        boolean machines = work.proposals().entrySet().stream()
                .anyMatch(each -> !each.getValue().isBlank()
                        && each.getValue()
                                .strip()
                                .equals(texts.getOrDefault(each.getKey(), "").strip()));
        if (machines && !reread) {
            throw new TranslationRefused("machine-unread");
        }
        if (!works.save(work.id(), person.id(), texts, clock.instant())) {
            throw new TranslationRefused("held");
        }
        Map<TextSection, String> sources = new EnumMap<>(TextSection.class);
        french.forEach((section, said) -> sources.put(section, said.text()));
        works.submit(work.id(), sources, clock.instant());
        audit.record(person.id(), "translation.submit", "fiche", ficheId, Map.of("language", language.code()));
        boolean expert = TranslationRights.isExpert(person, language);
        if (expert) {
            reviews.publish(ficheId, language);
        }
        return expert;
    }

    /** Lets others work on it. */
    @Transactional
    public void release(Person person, UUID ficheId, Language language) {
        Work work = door.mine(person, ficheId, language);
        works.release(work.id(), person.id(), clock.instant());
    }

    /** Gives a work up: what was written goes. */
    @Transactional
    public void giveUp(Person person, UUID ficheId, Language language) {
        Work work = door.mine(person, ficheId, language);
        works.become(work.id(), State.GIVEN_UP, State.OPEN, State.SENT_BACK);
    }

    private static String name(Person person) {
        return person.publicName().orElse("–");
    }
}

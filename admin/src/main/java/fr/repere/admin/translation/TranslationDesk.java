package fr.repere.admin.translation;

import fr.repere.admin.access.NotYours;
import fr.repere.admin.access.Person;
import fr.repere.admin.audit.AuditLog;
import fr.repere.admin.translation.Work.State;
import fr.repere.admin.writing.difference.WordDifference;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.fiche.Fiche;
import fr.repere.geodata.fiche.FicheStatus;
import fr.repere.geodata.fiche.FicheText;
import fr.repere.geodata.fiche.Fiches;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The work on one translation: begun, saved, handed in, reviewed, published; each step in one transaction. */
@Service
class TranslationDesk {

    private static final int LONGEST_REASON = 1000;

    private final Fiches fiches;
    private final Translations translations;
    private final Works works;
    private final TranslationPublisher publisher;
    private final ObjectProvider<MachineTranslation> machine;
    private final AuditLog audit;
    private final Clock clock;

    TranslationDesk(
            Fiches fiches,
            Translations translations,
            Works works,
            TranslationPublisher publisher,
            ObjectProvider<MachineTranslation> machine,
            AuditLog audit,
            Clock clock) {
        this.fiches = fiches;
        this.translations = translations;
        this.works = works;
        this.publisher = publisher;
        this.machine = machine;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the page of a translation shows. */
    @Transactional(readOnly = true)
    public Bench open(Person person, UUID ficheId, Language language) {
        Fiche fiche = fiche(person, ficheId, language);
        Optional<Work> work = works.find(ficheId, language.code());
        Map<TextSection, French> french = translations.french(ficheId);
        Instant now = clock.instant();
        boolean mine = work.map(each -> each.isHeldBy(person.id(), now)).orElse(false);
        boolean free = !mine
                && work.map(each -> each.isWritable()
                                && (each.translator().equals(person.id())
                                        || !each.lockedUntil().isAfter(now)))
                        .orElse(true);
        return new Bench(
                ficheId,
                fiche.slug(),
                TextSection.TITLE.in(fiche.texts().get(Language.FR)),
                language,
                parts(fiche, language, french, work.orElse(null)),
                seen(french),
                work.orElse(null),
                mine,
                free,
                TranslationRights.isExpert(person, language),
                machine.getIfAvailable() != null);
    }

    private List<Bench.Part> parts(
            Fiche fiche, Language language, Map<TextSection, French> french, @Nullable Work work) {
        Map<TextSection, French> sources = translations.sources(fiche.id(), language.code());
        FicheText published = fiche.texts().get(language);
        List<Bench.Part> parts = new ArrayList<>();
        french.forEach((section, now) -> {
            French source = sources.get(section);
            String said = section.in(published);
            boolean older = !said.isEmpty() && source != null && !source.hash().equals(now.hash());
            parts.add(new Bench.Part(
                    section,
                    now.text(),
                    said,
                    work == null ? said : work.texts().getOrDefault(section, said),
                    older,
                    older && source != null ? WordDifference.of(source.text(), now.text()) : List.of(),
                    work == null ? null : work.proposals().get(section)));
        });
        return parts;
    }

    /** Takes a translation into one's hands for half an hour: begun, gone on with, or taken over from somebody silent. */
    @Transactional
    public void begin(Person person, UUID ficheId, Language language) {
        Fiche fiche = fiche(person, ficheId, language);
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
        Work work = mine(person, ficheId, language);
        if (!works.save(work.id(), person.id(), texts, clock.instant())) {
            throw new TranslationRefused("held");
        }
    }

    /** Asks the machine for what is not written yet; in no transaction, for the machine may be slow. */
    public void propose(Person person, UUID ficheId, Language language, Map<TextSection, String> texts) {
        Work work = mine(person, ficheId, language);
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
        Work work = mine(person, ficheId, language);
        Map<TextSection, French> french = translations.french(ficheId);
        if (!seen(french).equals(seen)) {
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
            publish(ficheId, language);
        }
        return expert;
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

    /** Lets others work on it. */
    @Transactional
    public void release(Person person, UUID ficheId, Language language) {
        Work work = mine(person, ficheId, language);
        works.release(work.id(), person.id(), clock.instant());
    }

    /** Gives a work up: what was written goes. */
    @Transactional
    public void giveUp(Person person, UUID ficheId, Language language) {
        Work work = mine(person, ficheId, language);
        works.become(work.id(), State.GIVEN_UP, State.OPEN, State.SENT_BACK);
    }

    private Work publish(UUID ficheId, Language language) {
        Work work = works.find(ficheId, language.code()).orElseThrow(() -> NotYours.of("translation", ficheId));
        if (!works.become(work.id(), State.PUBLISHED, State.SUBMITTED)) {
            throw new TranslationRefused("not-submitted");
        }
        publisher.publish(fiches.get(ficheId), language, work, clock.instant());
        return work;
    }

    private void requireExpert(Person person, UUID ficheId, Language language) {
        fiche(person, ficheId, language);
        if (!TranslationRights.isExpert(person, language)) {
            throw NotYours.of("translation", ficheId);
        }
    }

    private Work mine(Person person, UUID ficheId, Language language) {
        fiche(person, ficheId, language);
        return works.find(ficheId, language.code())
                .filter(work -> work.isWritable() && work.translator().equals(person.id()))
                .orElseThrow(() -> new TranslationRefused("held"));
    }

    private Fiche fiche(Person person, UUID ficheId, Language language) {
        if (!TranslationRights.mayTranslate(person, language)) {
            throw NotYours.of("translation", ficheId);
        }
        return fiches.find(ficheId)
                .filter(found -> found.status() == FicheStatus.PUBLISHED)
                .orElseThrow(() -> NotYours.of("fiche", ficheId));
    }

    private static String name(Person person) {
        return person.publicName().orElse("–");
    }

    private static String seen(Map<TextSection, French> french) {
        StringBuilder all = new StringBuilder();
        french.forEach((section, said) -> all.append(section).append(said.hash()));
        return UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}

package fr.repere.admin.translation;

import fr.repere.admin.access.Person;
import fr.repere.admin.writing.difference.WordDifference;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.fiche.Fiche;
import fr.repere.geodata.fiche.FicheText;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the page of a translation shows. */
@Service
class Benches {

    private final TranslationDoor door;
    private final Translations translations;
    private final Works works;
    private final ObjectProvider<MachineTranslation> machine;
    private final Clock clock;

    Benches(
            TranslationDoor door,
            Translations translations,
            Works works,
            ObjectProvider<MachineTranslation> machine,
            Clock clock) {
        this.door = door;
        this.translations = translations;
        this.works = works;
        this.machine = machine;
        this.clock = clock;
    }

    /** What the page of a translation shows. */
    @Transactional(readOnly = true)
    public Bench open(Person person, UUID ficheId, Language language) {
        Fiche fiche = door.fiche(person, ficheId, language);
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

    /** A sign of the French that somebody has in view. */
    static String seen(Map<TextSection, French> french) {
        StringBuilder all = new StringBuilder();
        french.forEach((section, said) -> all.append(section).append(said.hash()));
        return UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}

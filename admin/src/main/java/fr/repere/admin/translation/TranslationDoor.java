package fr.repere.admin.translation;

import fr.repere.admin.access.NotYours;
import fr.repere.admin.access.Person;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.fiche.Fiche;
import fr.repere.geodata.fiche.FicheStatus;
import fr.repere.geodata.fiche.Fiches;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets people in to the translations that they may work on. */
@Component
class TranslationDoor {

    private final Fiches fiches;
    private final Works works;

    TranslationDoor(Fiches fiches, Works works) {
        this.fiches = fiches;
        this.works = works;
    }

    /** The work that is in this person's hands. @throws TranslationRefused when it is in nobody's or another's */
    Work mine(Person person, UUID ficheId, Language language) {
        fiche(person, ficheId, language);
        return works.find(ficheId, language.code())
                .filter(work -> work.isWritable() && work.translator().equals(person.id()))
                .orElseThrow(() -> new TranslationRefused("held"));
    }

    /** A published fiche. @throws NotYours when there is none, or its language is not this person's */
    Fiche fiche(Person person, UUID ficheId, Language language) {
        if (!TranslationRights.mayTranslate(person, language)) {
            throw NotYours.of("translation", ficheId);
        }
        return fiches.find(ficheId)
                .filter(found -> found.status() == FicheStatus.PUBLISHED)
                .orElseThrow(() -> NotYours.of("fiche", ficheId));
    }
}

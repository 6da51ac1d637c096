package fr.repere.admin.writing.desk;

import fr.repere.admin.access.Person;
import fr.repere.admin.writing.content.DraftContent;
import fr.repere.admin.writing.content.Reading;
import fr.repere.admin.writing.life.StepRefused;
import fr.repere.admin.writing.store.Draft;
import fr.repere.admin.writing.store.DraftOvertaken;
import fr.repere.admin.writing.store.Drafts;
import fr.repere.geodata.fiche.Fiche;
import fr.repere.geodata.fiche.Fiches;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands between a draft and its publication: what is missing or wrong, and what the fiche says meanwhile. */
@Service
public class DraftChecks {

    private final DraftDesk desk;
    private final Drafts drafts;
    private final Fiches fiches;
    private final Publication publication;

    DraftChecks(DraftDesk desk, Drafts drafts, Fiches fiches, Publication publication) {
        this.desk = desk;
        this.drafts = drafts;
        this.fiches = fiches;
        this.publication = publication;
    }

    /** What is in the way of its publication now. */
    @Transactional(readOnly = true)
    public Reading read(Draft draft) {
        return publication.read(draft, fiches.find(draft.ficheId()).orElse(null));
    }

    /** What the fiche says now, when that is something else than when the draft was begun; else nothing. */
    @Transactional(readOnly = true)
    public @Nullable DraftContent findOvertaking(Draft draft) {
        Fiche standing = fiches.find(draft.ficheId()).orElse(null);
        return standing != null && draft.state().isOpen() && publication.isOvertaken(draft, standing)
                ? publication.typed(standing)
                : null;
    }

    /** Says that the difference to what the fiche says now was looked at: the draft is to be published over it. */
    @Transactional
    public Draft acknowledge(Person person, UUID id, long revision, long ficheVersion) {
        Opened opened = desk.open(person, id);
        Draft draft = opened.draft();
        if (!opened.isWritable()) {
            throw StepRefused.notWritable(draft.state());
        }
        if (draft.revision() != revision) {
            throw new DraftOvertaken(draft);
        }
        Fiche standing = fiches.get(draft.ficheId());
        if (standing.version() != ficheVersion) {
            throw new FicheChangedMeanwhile(draft.ficheId());
        }
        return drafts.rebase(draft, standing.version(), publication.typed(standing));
    }
}

package fr.repere.admin.writing.desk;

import fr.repere.admin.access.NotYours;
import fr.repere.admin.access.Person;
import fr.repere.admin.writing.store.Draft;
import fr.repere.admin.writing.store.Drafts;
import fr.repere.admin.writing.store.FicheHistory;
import fr.repere.admin.writing.store.HistoryLine;
import fr.repere.geodata.fiche.Fiche;
import fr.repere.geodata.fiche.Fiches;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The history of a fiche as far as a person may see it: what became public, and the drafts that they play a part for. */
@Service
public class FicheLines {

    private final FicheHistory history;
    private final Drafts drafts;
    private final Fiches fiches;
    private final Parts parts;

    FicheLines(FicheHistory history, Drafts drafts, Fiches fiches, Parts parts) {
        this.history = history;
        this.drafts = drafts;
        this.fiches = fiches;
        this.parts = parts;
    }

    /**
     * The lines, newest first.
     *
     * @throws NotYours when there is nothing for this person to see
     */
    @Transactional(readOnly = true)
    public List<HistoryLine> list(Person person, UUID ficheId) {
        Optional<Fiche> fiche = fiches.find(ficheId);
        boolean ofFiche = person.mayReview()
                || fiche.filter(known -> person.isMemberOf(known.structureId())).isPresent();
        Map<UUID, Boolean> seen = new HashMap<>();
        List<HistoryLine> lines = history.list(ficheId).stream()
                .filter(line -> line.draftId() == null || line.ficheVersion() != null
                        ? ofFiche || mayOpen(person, line, seen)
                        : mayOpen(person, line, seen))
                .toList();
        if (lines.isEmpty() && !(ofFiche && fiche.isPresent())) {
            throw NotYours.of("history of fiche", ficheId);
        }
        return lines;
    }

    private boolean mayOpen(Person person, HistoryLine line, Map<UUID, Boolean> seen) {
        UUID draftId = line.draftId();
        return draftId != null
                && seen.computeIfAbsent(
                        draftId,
                        id -> drafts.find(id)
                                .map(draft -> isTheirs(person, draft))
                                .orElse(false));
    }

    private boolean isTheirs(Person person, Draft draft) {
        return !parts.of(person, draft).isEmpty();
    }
}

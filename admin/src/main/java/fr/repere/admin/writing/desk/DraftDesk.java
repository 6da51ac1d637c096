package fr.repere.admin.writing.desk;

import fr.repere.admin.access.Person;
import fr.repere.admin.audit.AuditLog;
import fr.repere.admin.writing.content.DraftContent;
import fr.repere.admin.writing.content.Kind;
import fr.repere.admin.writing.life.DraftPart;
import fr.repere.admin.writing.life.DraftStep;
import fr.repere.admin.writing.life.StepRefused;
import fr.repere.admin.writing.store.Draft;
import fr.repere.admin.writing.store.DraftNotFound;
import fr.repere.admin.writing.store.DraftOvertaken;
import fr.repere.admin.writing.store.Drafts;
import fr.repere.admin.writing.store.FicheHistory;
import fr.repere.admin.writing.store.HistoryLine;
import fr.repere.admin.writing.store.NewDraft;
import fr.repere.admin.writing.store.Writer;
import fr.repere.geodata.fiche.Fiche;
import fr.repere.geodata.fiche.Fiches;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with drafts, each in one transaction with its line of history, its line of the log, and its mails. Who may is decided
 * here: a draft that is not theirs to know of is {@link DraftNotFound}.
 */
@Service
public class DraftDesk {

    private static final String SUBJECT = "draft";

    private final Drafts drafts;
    private final FicheHistory history;
    private final Fiches fiches;
    private final Publication publication;
    private final Parts parts;
    private final DraftSteps steps;
    private final AuditLog audit;

    DraftDesk(
            Drafts drafts,
            FicheHistory history,
            Fiches fiches,
            Publication publication,
            Parts parts,
            DraftSteps steps,
            AuditLog audit) {
        this.drafts = drafts;
        this.history = history;
        this.fiches = fiches;
        this.publication = publication;
        this.parts = parts;
        this.steps = steps;
        this.audit = audit;
    }

    /**
     * A draft that this person may see, with the parts that they play for it.
     *
     * @throws DraftNotFound when there is none, or they play none
     */
    @Transactional(readOnly = true)
    public Opened open(Person person, UUID id) {
        return opened(person, drafts.get(id));
    }

    private Opened opened(Person person, Draft draft) {
        Set<DraftPart> played = parts.of(person, draft);
        if (played.isEmpty()) {
            throw new DraftNotFound(draft.id());
        }
        return new Opened(draft, played);
    }

    /**
     * Begins the draft of a new fiche. Beginning the same one twice makes one.
     *
     * @param id of the draft, made by the page that shows the form
     * @param structureId who will hold the fiche
     */
    @Transactional
    public Draft begin(Person person, UUID id, Kind kind, @Nullable UUID structureId, DraftContent content) {
        UUID ficheId = Publication.ficheIdOf(id);
        return begun(
                person,
                new NewDraft(
                        id,
                        ficheId,
                        kind,
                        structureId,
                        Parts.writer(person),
                        Parts.sideOf(person, structureId),
                        content,
                        null));
    }

    /**
     * The draft of this person's side that changes a fiche: the open one, else a new one that says what the fiche says.
     *
     * @throws fr.repere.geodata.fiche.FicheNotFound when there is no such fiche
     */
    @Transactional
    public Draft change(Person person, UUID ficheId) {
        Fiche fiche = fiches.get(ficheId);
        return begun(
                person,
                new NewDraft(
                        UUID.randomUUID(),
                        ficheId,
                        Kind.of(fiche),
                        fiche.structureId(),
                        Parts.writer(person),
                        Parts.sideOf(person, fiche.structureId()),
                        publication.typed(fiche),
                        fiche.version()));
    }

    private Draft begun(Person person, NewDraft wanted) {
        Drafts.Begun begun = drafts.begin(wanted);
        Draft draft = opened(person, begun.draft()).draft();
        if (begun.isNew()) {
            history.draftMoved(draft, Parts.writer(person), "begun", null, null);
            audit.record(person.id(), "draft.begun", SUBJECT, draft.id(), Map.of("title", draft.title()));
        }
        return draft;
    }

    /**
     * Saves a change of what a draft says. A change that changes nothing is no save.
     *
     * @param revision the one that was on the screen
     * @throws DraftOvertaken when somebody saved meanwhile; nothing is written
     * @throws StepRefused when it is not theirs to write now
     */
    @Transactional
    public Draft save(Person person, UUID id, long revision, UnaryOperator<DraftContent> change) {
        Opened opened = open(person, id);
        Draft draft = opened.draft();
        if (!draft.state().isWritableBy(opened.parts())) {
            throw StepRefused.notWritable(draft.state());
        }
        DraftContent content = change.apply(draft.content());
        if (content.equals(draft.content())) {
            return draft;
        }
        if (draft.revision() != revision) {
            throw new DraftOvertaken(draft);
        }
        Writer by = Parts.writer(person);
        Draft saved = drafts.save(draft, revision, content, by);
        history.draftSaved(saved, by);
        return saved;
    }

    /**
     * Takes a step of the state machine.
     *
     * @param revision the one that was on the screen
     * @param reason what to say with it; some steps need one
     * @throws StepRefused when it is not open to them, or its reason is missing
     * @throws DraftOvertaken when somebody saved or moved it meanwhile
     * @throws NotReady when it is to be sent or published, and something is missing or wrong
     * @throws FicheChangedMeanwhile when it is to be published, and the fiche says something else than when it was begun
     */
    @Transactional
    public Draft take(Person person, UUID id, long revision, DraftStep step, String reason) {
        return steps.take(person, open(person, id), revision, step, reason);
    }

    /**
     * Makes what a fiche or a draft said once what the person's draft says now. What it said before stays in the history.
     *
     * @throws DraftNotFound when the line is not of this fiche, or has no content
     */
    @Transactional
    public Draft restore(Person person, UUID ficheId, long lineId) {
        HistoryLine line = history.find(ficheId, lineId).orElseThrow(() -> new DraftNotFound(ficheId));
        DraftContent content = line.content();
        if (content == null) {
            throw new DraftNotFound(ficheId);
        }
        if (line.draftId() != null && fiches.find(ficheId).isEmpty()) {
            Draft own = open(person, line.draftId()).draft();
            return save(person, own.id(), own.revision(), former -> content);
        }
        Draft draft = change(person, ficheId);
        return save(person, draft.id(), draft.revision(), former -> content);
    }
}

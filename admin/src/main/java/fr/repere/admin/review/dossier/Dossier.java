package fr.repere.admin.review.dossier;

import fr.repere.admin.duplicate.Candidate;
import fr.repere.admin.writing.content.Completeness;
import fr.repere.admin.writing.content.Fault;
import fr.repere.admin.writing.difference.FieldChange;
import fr.repere.admin.writing.life.DraftPart;
import fr.repere.admin.writing.life.DraftState;
import fr.repere.admin.writing.life.DraftStep;
import fr.repere.admin.writing.store.Draft;
import java.util.List;
import java.util.Set;

/**
 * A draft with all that is around it, as one person may see it.
 *
 * @param parts what this person is for it
 * @param open the steps that they may take now
 * @param content what differs from what is published; of a new fiche all that it says
 * @param candidates published fiches that may say the same; for reviewers alone
 * @param overtaken whether the public fiche says something else than when the draft was begun
 */
public record Dossier(
        Draft draft,
        Set<DraftPart> parts,
        List<DraftStep> open,
        List<Progress.Step> progress,
        List<Message> messages,
        List<DossierFile> files,
        List<FieldChange> content,
        List<Candidate> candidates,
        Completeness completeness,
        List<Fault> faults,
        boolean overtaken) {

    /** Whether a step may be taken. @param step its code */
    public boolean may(String step) {
        return open.stream().anyMatch(candidate -> candidate.code().equals(step));
    }

    /** Whether this person wrote it, for themselves or for their structure. */
    public boolean isWriter() {
        return parts.contains(DraftPart.WRITER);
    }

    /** Whether this person decides of it. */
    public boolean isReviewer() {
        return parts.contains(DraftPart.REVIEWER);
    }

    /** Whether files may still be sent with it. */
    public boolean takesFiles() {
        return isWriter() && draft.state().isOpen();
    }

    /** Whether the reviewer waits for an answer. */
    public boolean isAsked() {
        return draft.state() == DraftState.INFORMATION_NEEDED;
    }

    /** The files of one side. */
    public List<DossierFile> filesOf(String side) {
        return files.stream().filter(file -> file.side().equals(side)).toList();
    }
}

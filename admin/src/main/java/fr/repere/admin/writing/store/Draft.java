package fr.repere.admin.writing.store;

import fr.repere.admin.writing.content.DraftContent;
import fr.repere.admin.writing.content.Kind;
import fr.repere.admin.writing.life.DraftSituation;
import fr.repere.admin.writing.life.DraftState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it is stored.
 *
 * @param ficheId the fiche that it changes, or the id that its fiche will have
 * @param author who began it, and the public name under which
 * @param side whose draft it is: the structure when a member writes, else the author
 * @param baseVersion version of the fiche that it started from; absent for a new fiche
 * @param baseContent what that version said
 * @param revision grows with each save and each step
 * @param awaitsStructure whether somebody from outside wrote it for a structure that has members
 * @param reviewDue whether it was published without a review, and nobody has looked at it yet
 */
public record Draft(
        UUID id,
        UUID ficheId,
        Kind kind,
        @Nullable UUID structureId,
        @Nullable String structureName,
        Writer author,
        UUID side,
        DraftContent content,
        int percentage,
        @Nullable Long baseVersion,
        @Nullable DraftContent baseContent,
        long revision,
        DraftState state,
        boolean awaitsStructure,
        boolean reviewDue,
        @Nullable Writer reviewer,
        Writer savedBy,
        Instant savedAt,
        Instant createdAt,
        @Nullable Instant submittedAt,
        Instant stateSince) {

    /** What its next step depends on. */
    public DraftSituation situation() {
        return new DraftSituation(state, awaitsStructure, reviewDue);
    }

    /** Whether it is of a fiche that is not there yet. */
    public boolean isNew() {
        return baseVersion == null;
    }

    /** Its title, which may be empty. */
    public String title() {
        return content.texts().title();
    }
}

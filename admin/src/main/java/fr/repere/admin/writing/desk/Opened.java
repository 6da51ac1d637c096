package fr.repere.admin.writing.desk;

import fr.repere.admin.writing.life.DraftPart;
import fr.repere.admin.writing.life.DraftStep;
import fr.repere.admin.writing.store.Draft;
import java.util.List;
import java.util.Set;

/** A draft with the parts that somebody plays for it. */
public record Opened(Draft draft, Set<DraftPart> parts) {

    /** The steps that are open to them. */
    public List<DraftStep> steps() {
        return DraftStep.listOpen(draft.situation(), parts);
    }

    /** Whether they may change what it says now. */
    public boolean isWritable() {
        return draft.state().isWritableBy(parts);
    }
}

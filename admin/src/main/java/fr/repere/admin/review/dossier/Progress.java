package fr.repere.admin.review.dossier;

import fr.repere.admin.writing.life.DraftState;
import fr.repere.admin.writing.store.Draft;
import java.util.ArrayList;
import java.util.List;

/** How far a dossier has come, as steps that its author can follow. */
public final class Progress {

    private Progress() {}

    /** The steps in their order; exactly one is the present one. */
    public static List<Step> of(Draft draft) {
        List<String> names = new ArrayList<>(List.of("sent"));
        if (draft.awaitsStructure()) {
            names.add("structure");
        }
        names.add("review");
        names.add(draft.state() == DraftState.REFUSED ? "refused" : "published");
        int present = present(draft.state(), draft.awaitsStructure(), names.size());
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            steps.add(new Step(names.get(i), i < present, i == present));
        }
        return steps;
    }

    private static int present(DraftState state, boolean awaitsStructure, int steps) {
        return switch (state) {
            case DRAFT, ABANDONED -> 0;
            case SUBMITTED -> 1;
            case ACCEPTED, IN_REVIEW, INFORMATION_NEEDED -> awaitsStructure ? 2 : 1;
            case REFUSED, PUBLISHED -> steps - 1;
        };
    }

    /** A step. @param name the end of its message key */
    public record Step(String name, boolean done, boolean present) {}
}

package fr.repere.admin.writing.editor;

import fr.repere.admin.writing.content.Completeness;
import fr.repere.admin.writing.content.Kind;
import fr.repere.admin.writing.content.Section;
import fr.repere.admin.writing.desk.Opened;
import fr.repere.admin.writing.difference.Naming;
import fr.repere.admin.writing.hint.Hint;
import fr.repere.admin.writing.life.DraftPart;
import fr.repere.admin.writing.life.DraftStep;
import fr.repere.admin.writing.store.Draft;
import fr.repere.admin.writing.store.Presence;
import java.util.List;

/**
 * What every page of a draft shows around its own part.
 *
 * @param others who else has it open
 * @param names for codes
 */
record EditorView(
        Draft draft,
        boolean writable,
        boolean reviewer,
        List<DraftStep> steps,
        List<Section> sections,
        Completeness completeness,
        List<Hint> hints,
        List<Presence.Present> others,
        Naming names) {

    static EditorView of(Opened opened, List<Hint> hints, List<Presence.Present> others, Naming names) {
        Draft draft = opened.draft();
        return new EditorView(
                draft,
                opened.isWritable(),
                opened.parts().contains(DraftPart.REVIEWER),
                opened.steps(),
                Section.listOf(draft.kind()),
                Completeness.of(draft.kind(), draft.content()),
                hints,
                others,
                names);
    }

    /** The page of the draft. */
    public String path() {
        return "/espace/fiches/" + draft.id();
    }

    /** The page of a section. */
    public String path(Section section) {
        return path() + "/" + section.slug();
    }

    /** Whether something mandatory is missing in a section. */
    public boolean lacks(Section section) {
        return completeness.missing().stream().anyMatch(missing -> missing.mandatory() && missing.section() == section);
    }

    /** The hints for one section. */
    public List<Hint> hintsOf(Section section) {
        return hints.stream().filter(hint -> hint.section() == section).toList();
    }

    /** Whether it is a dispositif. */
    public boolean dispositif() {
        return draft.kind() == Kind.DISPOSITIF;
    }
}

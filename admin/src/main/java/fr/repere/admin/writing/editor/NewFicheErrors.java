package fr.repere.admin.writing.editor;

import fr.repere.admin.web.FieldErrors;

/** What is wrong with the form of a new fiche. */
final class NewFicheErrors {

    private NewFicheErrors() {}

    static FieldErrors of(boolean kindChosen, String title, boolean wrongStructure) {
        FieldErrors errors = new FieldErrors();
        if (!kindChosen) {
            errors.put("kind", "writing.new.kind.missing");
        }
        if (title.isBlank()) {
            errors.put("title", "writing.fault.title-missing");
        }
        if (wrongStructure) {
            errors.put("structure", "writing.new.structure.unknown");
        }
        return errors;
    }
}

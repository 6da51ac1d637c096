package fr.repere.geodata.fiche;

/** A step that the life of a fiche does not allow from where it is. */
public final class IllegalTransition extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private IllegalTransition(String message) {
        super(message);
    }

    static IllegalTransition of(Fiche fiche, FicheStatus next) {
        return new IllegalTransition(
                "la fiche %s est %s et ne peut pas devenir %s".formatted(fiche.id(), fiche.status(), next));
    }

    static IllegalTransition removal(Fiche fiche) {
        return new IllegalTransition(
                "la fiche %s est %s et non dans la corbeille ; elle ne peut pas être supprimée pour toujours"
                        .formatted(fiche.id(), fiche.status()));
    }
}

package fr.repere.geodata.fiche;

import java.util.UUID;

/** No fiche has what was asked for. */
public final class FicheNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private FicheNotFound(String message) {
        super(message);
    }

    /** No fiche has this id. */
    public static FicheNotFound forId(UUID id) {
        return new FicheNotFound("aucune fiche ne porte l'identifiant " + id);
    }
}

package fr.repere.admin.writing.desk;

import java.util.UUID;

/** The fiche says something else than when the draft was begun: the difference has to be looked at before the draft is published over it. */
public final class FicheChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FicheChangedMeanwhile(UUID ficheId) {
        super("fiche " + ficheId + " changed since the draft was begun");
    }
}

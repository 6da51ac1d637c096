package fr.repere.geodata.fiche;

import java.util.Set;

/** Where a fiche is in its life. Only a published fiche is found by the public. */
public enum FicheStatus {
    /** Never published: an import's first moment. What people write before publication is no fiche yet, but a draft beside it. */
    DRAFT,
    PUBLISHED,
    /** Nobody confirmed any more that it is true, or something is wrong with it: to come back once that is mended. */
    SUSPENDED,
    /** What it describes is over. */
    ARCHIVED,
    /** Thrown away; for so many days it can be taken out of the bin, then it is gone. */
    DELETED;

    /** How long a deleted fiche can be taken back, in days. */
    public static final int DAYS_IN_BIN = 30;

    /** Whether the life of a fiche may go on from here to another status; staying is no transition. */
    public boolean canBecome(FicheStatus next) {
        return switch (this) {
            case DRAFT -> Set.of(PUBLISHED, ARCHIVED, DELETED).contains(next);
            case PUBLISHED -> Set.of(SUSPENDED, ARCHIVED, DELETED).contains(next);
            case SUSPENDED -> Set.of(PUBLISHED, ARCHIVED, DELETED).contains(next);
            case ARCHIVED -> Set.of(PUBLISHED, DELETED).contains(next);
            // Out of the bin, not straight into the public's view.
            case DELETED -> next == ARCHIVED;
        };
    }

    /** Whether somebody took it out of the public's view on purpose, so that an import does not bring it back. */
    public boolean isHeldBack() {
        return this == SUSPENDED || this == DELETED;
    }
}

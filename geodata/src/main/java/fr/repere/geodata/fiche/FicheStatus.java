package fr.repere.geodata.fiche;

import java.util.Set;

/** Where a fiche is in its life. Only a published fiche is found by the public. */
public enum FicheStatus {
    DRAFT,
    PUBLISHED,
    ARCHIVED;

    /** Whether the life of a fiche may go on from here to another status; staying is no transition. */
    public boolean canBecome(FicheStatus next) {
        return switch (this) {
            case DRAFT -> Set.of(PUBLISHED, ARCHIVED).contains(next);
            case PUBLISHED -> next == ARCHIVED;
            case ARCHIVED -> next == PUBLISHED;
        };
    }
}

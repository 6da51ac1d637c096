package fr.repere.admin.writing.life;

/** A part that a person plays for one draft. One may play several. */
public enum DraftPart {
    /** Its author, or a member of the structure for which a member wrote it. */
    WRITER,
    /** A member of the structure for which somebody from outside wrote it. */
    STRUCTURE,
    /** A writer whose structure is trusted: published at once, reviewed after. */
    TRUSTED_WRITER,
    /** An editor of the national team. */
    REVIEWER,
    /** Looks after a territory in which it lies: reads it from when it was sent, keeps notes, and takes no step. */
    OBSERVER
}

package fr.repere.admin.writing.life;

/**
 * What the next step of a draft depends on.
 *
 * @param awaitsStructure whether its structure has to accept it before a review: somebody from outside wrote it, and the structure has
 *     members who can
 * @param reviewDue whether it was published without a review, and nobody has looked at it yet
 */
public record DraftSituation(DraftState state, boolean awaitsStructure, boolean reviewDue) {}

package fr.repere.admin.access;

/** For whom a page is. The first four come from being there at all, from signing in, and from structures; the others are granted. */
public enum Role {
    /** Whoever calls, signed in or not. */
    ANYONE,
    /** Whoever is signed in. */
    ACCOUNT,
    /** A member of at least one structure. */
    MEMBER,
    /** An administrator of at least one structure. */
    STRUCTURE_ADMINISTRATOR,
    /** Translates into the languages of the grant's scope. */
    TRANSLATOR,
    /** Translates, and reviews what others translated. */
    EXPERT_TRANSLATOR,
    /** Reviews and publishes, of the national team. */
    EDITOR,
    /** Staff of a DDETS or DREETS, for the départements of the grant's scope. */
    TERRITORY,
    /** An AGIR operator, for the named territory of the grant's scope. */
    OPERATOR,
    /** Answers for the whole product; may do what everybody may. */
    NATIONAL_ADMINISTRATOR;

    /** Whether somebody gives it to an account; the others follow from what the account is. */
    public boolean isGranted() {
        return compareTo(TRANSLATOR) >= 0;
    }

    /** Whether who holds it must prove it by a second factor. */
    public boolean needsSecondFactor() {
        return this == EDITOR || this == NATIONAL_ADMINISTRATOR;
    }
}

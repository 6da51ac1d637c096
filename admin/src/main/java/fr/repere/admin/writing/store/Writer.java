package fr.repere.admin.writing.store;

import java.util.UUID;

/**
 * Somebody who did something to a fiche.
 *
 * @param id of the account
 * @param name the public name at that moment: a pseudonym or a structure's name, never a mail address
 */
public record Writer(UUID id, String name) {

    private static final UUID NOBODY = new UUID(0, 0);

    /** Somebody who is not signed in, or a job: without an account. @param name what the history says of them */
    public static Writer unsigned(String name) {
        return new Writer(NOBODY, name);
    }

    /** Whether there is an account behind it. */
    public boolean isSigned() {
        return !id.equals(NOBODY);
    }
}

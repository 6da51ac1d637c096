package fr.repere.admin.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/**
 * All that a session says of a person: which account, and whether the second factor was proven. Everything else is read anew.
 */
public record SessionPrincipal(UUID accountId, boolean strong) implements Principal, Serializable {

    /** The account's id: by it a person's sessions are found. */
    @Override
    public String getName() {
        return accountId.toString();
    }
}

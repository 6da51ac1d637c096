package fr.repere.admin.account.elsewhere;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is at a provider.
 *
 * @param provider its name in addresses
 * @param subject what the provider calls the person, for ever
 * @param mail the address that it knows; null when it says none
 * @param proven whether it answers for the address
 * @param farewell where one signs out there; null when nowhere
 */
record Identity(
        String provider,
        String subject,
        @Nullable String mail,
        boolean proven,
        @Nullable String farewell) implements Serializable {

    /** Hides who it is. */
    @Override
    public String toString() {
        return "Identity at " + provider;
    }
}

package fr.repere.admin.account;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as it is stored.
 *
 * @param mail as the person writes it
 * @param confirmed whether the person proved that the address is theirs; until then it claims no address
 * @param passwordHash Argon2id; null when the person signs in by a code or elsewhere
 * @param newsletter null until answered
 * @param partner code of a national partner, or {@code none}; null until answered
 * @param step path of the next step of sign-up; null when finished
 */
public record Account(
        UUID id,
        String mail,
        boolean confirmed,
        @Nullable String passwordHash,
        @Nullable String firstName,
        @Nullable String pseudonym,
        Locale language,
        @Nullable Boolean newsletter,
        @Nullable String partner,
        @Nullable Goal goal,
        List<String> translationLanguages,
        List<String> departements,
        @Nullable String step,
        boolean hasSecondFactor) {

    /** The answer of who belongs to no national partner. */
    public static final String NO_PARTNER = "none";

    /** Copies the lists. */
    public Account {
        translationLanguages = List.copyOf(translationLanguages);
        departements = List.copyOf(departements);
    }

    /** Hides who it is. */
    @Override
    public String toString() {
        return "Account " + id;
    }
}

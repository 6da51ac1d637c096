package fr.repere.admin.structure.membership;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A share key as the table of them shows it.
 *
 * @param key to be copied: only to whom made it, as long as it is new, and when the secret that it is derived from is still the same
 * @param mine whether the one who looks made it
 * @param madeBy name
 * @param usedBy name of who joined with it
 * @param usedMail their mail
 * @param usedAs the function that they stated
 */
public record ShareKey(
        UUID id,
        Status status,
        @Nullable String key,
        boolean mine,
        String madeBy,
        Instant madeAt,
        Instant expiresAt,
        @Nullable String usedBy,
        @Nullable String usedMail,
        @Nullable String usedAs,
        @Nullable Instant usedAt) {

    /** What became of it. */
    public enum Status {
        NEW,
        USED,
        REVOKED,
        EXPIRED
    }
}

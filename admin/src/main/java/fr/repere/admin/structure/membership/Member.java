package fr.repere.admin.structure.membership;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who belongs to a structure, or did.
 *
 * @param id of the membership: who comes back has another one
 * @param name first name, else pseudonym, else mail; empty when the account was deleted
 * @param mail empty when the account was deleted
 * @param joinedHow as the database has it: {@code declared}, {@code invitation}, {@code share-key}, {@code request}, {@code granted}
 * @param endedAt absent as long as it lasts
 * @param endedBy name of who ended it
 */
public record Member(
        UUID id,
        UUID accountId,
        String name,
        String mail,
        boolean administrator,
        @Nullable String function,
        Instant joinedAt,
        String joinedHow,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String endReason) {}

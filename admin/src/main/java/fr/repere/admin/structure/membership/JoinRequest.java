package fr.repere.admin.structure.membership;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks to belong to a structure.
 *
 * @param name first name, else pseudonym, else mail
 * @param function what they do there, in their words
 */
public record JoinRequest(
        UUID id,
        UUID structureId,
        String structureName,
        UUID accountId,
        String name,
        String mail,
        String function,
        @Nullable String message,
        Instant askedAt) {}

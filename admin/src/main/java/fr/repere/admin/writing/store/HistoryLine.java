package fr.repere.admin.writing.store;

import fr.repere.admin.writing.content.DraftContent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a draft or a fiche.
 *
 * @param step code of what happened: the message {@code writing.step.STEP} names it
 * @param ficheVersion when it changed what the public sees
 * @param content what it said then; absent for steps that have none
 */
public record HistoryLine(
        long id,
        UUID ficheId,
        @Nullable UUID draftId,
        @Nullable Long revision,
        @Nullable Long ficheVersion,
        Instant at,
        @Nullable UUID accountId,
        String publicName,
        String step,
        @Nullable String reason,
        @Nullable DraftContent content) {}

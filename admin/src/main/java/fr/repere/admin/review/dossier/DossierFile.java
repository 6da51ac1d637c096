package fr.repere.admin.review.dossier;

import fr.repere.admin.review.attachment.FileKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of a dossier.
 *
 * @param side {@code writer} or {@code reviewer}: who sent it
 * @param size in bytes
 * @param storedName under which the store keeps it; never shown
 * @param state {@code received}, {@code refused} (with its reason) or {@code replaced}
 */
public record DossierFile(
        UUID id,
        UUID draftId,
        String side,
        String name,
        FileKind kind,
        long size,
        String storedName,
        String state,
        @Nullable String reason,
        @Nullable UUID replaces,
        String sentName,
        Instant sentAt) {

    /** Whether it still counts: sent, and neither refused nor replaced. */
    public boolean isReceived() {
        return "received".equals(state);
    }

    /** Whether it waits for another in its place. */
    public boolean isRefused() {
        return "refused".equals(state);
    }

    /** Its size in kilobytes, at least one. */
    public long kilobytes() {
        return Math.max(1, size / 1024);
    }
}

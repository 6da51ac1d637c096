package fr.repere.admin.structure.membership;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as its row says it.
 *
 * @param mail to whom it was sent, in lower case
 * @param invitedBy name of who sent it
 * @param sentAt when it was sent for the last time
 * @param joinedMail the mail of the account that took it up, which may be another one; absent as long as nobody did
 */
public record Invitation(
        UUID id,
        UUID structureId,
        String structureName,
        String mail,
        boolean administrator,
        UUID inviter,
        String invitedBy,
        Instant sentAt,
        int sentCount,
        Instant expiresAt,
        @Nullable String joinedMail,
        @Nullable Instant acceptedAt,
        @Nullable Instant withdrawnAt) {

    /** Whether it was neither taken up nor withdrawn; it may have expired, and can then be sent again. */
    public boolean isPending() {
        return acceptedAt == null && withdrawnAt == null;
    }

    /** Whether its time has run out. */
    public boolean hasExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}

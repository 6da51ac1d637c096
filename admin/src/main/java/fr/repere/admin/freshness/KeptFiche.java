package fr.repere.admin.freshness;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fiche in the eyes of freshness.
 *
 * @param kind {@code dispositif} or {@code demarche}
 * @param status as the database writes it
 * @param due when it should be looked at again
 * @param stage how far the present cycle has come, if it began
 * @param structureId whose it is
 */
public record KeptFiche(
        UUID id,
        String kind,
        String status,
        String title,
        String slug,
        @Nullable LocalDate verifiedOn,
        LocalDate due,
        @Nullable Stage stage,
        @Nullable LocalDate warnedOn,
        @Nullable UUID structureId,
        @Nullable String structureName) {

    /** Whether it is suspended because nobody confirmed it, and not for another reason. */
    public boolean isSuspendedUnanswered() {
        return "SUSPENDED".equals(status) && stage == Stage.SUSPENDED;
    }

    /** Whether somebody who keeps it may confirm it now. */
    public boolean isConfirmable() {
        return "PUBLISHED".equals(status) || isSuspendedUnanswered();
    }
}

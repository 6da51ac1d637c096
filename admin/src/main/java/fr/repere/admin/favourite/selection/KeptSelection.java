package fr.repere.admin.favourite.selection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A selection under a name.
 *
 * @param structure whose members see it; null when it is for its owner alone
 * @param owner who keeps it, by the name that colleagues know
 * @param fiches slugs, in their order
 * @param keptOn day in Paris
 */
public record KeptSelection(
        UUID id,
        UUID account,
        String owner,
        @Nullable UUID structure,
        @Nullable String structureName,
        String name,
        List<String> fiches,
        LocalDate keptOn) {

    /** Copies the slugs. */
    public KeptSelection {
        fiches = List.copyOf(fiches);
    }

    /** Whether it is this account's. */
    public boolean isOf(UUID account) {
        return this.account.equals(account);
    }
}

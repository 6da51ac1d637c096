package fr.repere.admin.favourite.fiche;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fiche that somebody keeps.
 *
 * @param note a word of their own
 * @param seen what the fiche said when they last looked
 * @param addedOn day in Paris
 */
public record Favourite(ShownFiche fiche, @Nullable String note, String seen, LocalDate addedOn) {

    /** The keys of what changed since they looked. */
    public List<String> changes() {
        return fiche.keysOfChanges(seen);
    }
}

package fr.repere.admin.writing.content;

import fr.repere.geodata.fiche.FicheContent;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a draft that was read: a content that a fiche takes over, or the faults that are in the way.
 *
 * @param content there exactly when there is no fault
 */
public record Reading(@Nullable FicheContent content, List<Fault> faults) {

    /** The content, or nothing when something is in the way. */
    public Optional<FicheContent> find() {
        return Optional.ofNullable(content);
    }
}

package fr.repere.geodata.importing.line;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record that was read: it either became a command or is rejected. */
public sealed interface ImportLine {

    /** Where it stands. */
    Position position();

    /**
     * A record to be stored.
     *
     * @param warnings what was dropped, repaired or contradictory
     */
    record Accepted(Position position, FicheCommand command, List<Remark> warnings) implements ImportLine {}

    /**
     * A record that cannot be stored.
     *
     * @param ficheId the fiche that it speaks of, when that could be read: it is then not taken for absent from the file
     * @param source the source that it belongs to, when that could be read
     */
    record Rejected(
            Position position,
            @Nullable UUID ficheId,
            @Nullable String source,
            List<Remark> reasons) implements ImportLine {}
}

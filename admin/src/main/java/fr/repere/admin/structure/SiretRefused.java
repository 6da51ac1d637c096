package fr.repere.admin.structure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The directory knows better: there is no such site, or it is closed. Nothing was declared. */
public final class SiretRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final SiretState state;
    private final @Nullable LocalDate closedOn;

    /** A refusal that nobody declared anything for yet. */
    public SiretRefused(SiretState state, @Nullable LocalDate closedOn) {
        super(state.name());
        this.state = state;
        this.closedOn = closedOn;
    }

    /** {@link SiretState#UNKNOWN} or {@link SiretState#CLOSED}. */
    public SiretState state() {
        return state;
    }

    /** When it closed, where that is known. */
    public @Nullable LocalDate closedOn() {
        return closedOn;
    }
}

package fr.repere.admin.writing.desk;

import fr.repere.geodata.fiche.FicheStatus;
import java.util.Locale;

/** The steps of a fiche that change whether the public sees it, not what it says. */
public enum FicheStep {
    SUSPEND(FicheStatus.SUSPENDED, true),
    ARCHIVE(FicheStatus.ARCHIVED, true),
    DELETE(FicheStatus.DELETED, true),
    /** Out of the bin. */
    TAKE_OUT(FicheStatus.ARCHIVED, false),
    PUBLISH_AGAIN(FicheStatus.PUBLISHED, false);

    private final FicheStatus to;
    private final boolean ofStructure;

    FicheStep(FicheStatus to, boolean ofStructure) {
        this.to = to;
        this.ofStructure = ofStructure;
    }

    /** Where it leads. */
    public FicheStatus to() {
        return to;
    }

    /** The step that this one takes back; itself when it takes none back. */
    FicheStep undone() {
        return switch (this) {
            case PUBLISH_AGAIN -> SUSPEND;
            case TAKE_OUT -> DELETE;
            case SUSPEND, ARCHIVE, DELETE -> this;
        };
    }

    /** Whether the members of the fiche's structure may always take it too; otherwise reviewers, and who took the step that it takes back. */
    public boolean isOfStructure() {
        return ofStructure;
    }

    /** Whether it is open to a fiche of this status. */
    public boolean isOpen(FicheStatus from) {
        boolean inBin = from == FicheStatus.DELETED;
        return from.canBecome(to) && (this == TAKE_OUT) == inBin;
    }

    /** Whether it needs a reason: whoever finds the fiche gone will ask. */
    public boolean needsReason() {
        return ofStructure;
    }

    /** The code in the history, in addresses and in message keys: lower case with underscores. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

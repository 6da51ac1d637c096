package fr.repere.geodata.importing.line;

import fr.repere.geodata.fiche.Provenance;
import org.jspecify.annotations.Nullable;

/** Turns one record into a line, whatever goes wrong inside it. */
public final class LineFactory {

    private LineFactory() {}

    /** Names the record, then makes it; a rejection in either step becomes a rejected line. */
    public static ImportLine of(Position position, Naming naming, Making making) {
        Provenance provenance = null;
        try {
            provenance = naming.name();
            Remarks remarks = new Remarks();
            FicheCommand command = making.make(provenance, remarks);
            return new ImportLine.Accepted(position, command, remarks.list());
        } catch (LineRejected rejected) {
            return rejected(position, provenance, rejected);
        }
    }

    /** The line of a record that was rejected before its name was known, or that is to be treated as absent. */
    public static ImportLine nameless(Position position, LineRejected rejected) {
        return new ImportLine.Rejected(position, null, null, rejected.reasons());
    }

    private static ImportLine rejected(Position position, @Nullable Provenance provenance, LineRejected rejected) {
        return provenance == null
                ? nameless(position, rejected)
                : new ImportLine.Rejected(position, provenance.ficheId(), provenance.source(), rejected.reasons());
    }

    /** Finds out which fiche a record speaks of. */
    @FunctionalInterface
    public interface Naming {

        /**
         * The fiche's name.
         *
         * @throws LineRejected when the record has none
         */
        Provenance name();
    }

    /** Makes the command of a record whose name is known. */
    @FunctionalInterface
    public interface Making {

        /**
         * The command.
         *
         * @throws LineRejected when the record cannot become a fiche
         */
        FicheCommand make(Provenance provenance, Remarks remarks);
    }
}

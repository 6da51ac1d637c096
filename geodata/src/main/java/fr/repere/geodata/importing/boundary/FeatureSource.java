package fr.repere.geodata.importing.boundary;

import fr.repere.geodata.importing.line.LineRejected;
import fr.repere.geodata.importing.line.Position;

/** The features of one file, read on demand. */
interface FeatureSource extends AutoCloseable {

    /** Whether another feature follows. */
    boolean hasNext();

    /**
     * Goes to the next feature and reads it.
     *
     * @throws LineRejected when this one has no readable geometry; the next may have
     * @throws fr.repere.geodata.importing.input.BrokenFile when the rest cannot be trusted
     */
    Feature next();

    /** Where the feature stands that was read last, or that could not be read. */
    Position position();

    /** The system that the file's coordinates were in. */
    SourceCrs crs();

    /** Whether that system was recognised by the coordinates alone, because the file does not say it. */
    default boolean assumed() {
        return false;
    }

    @Override
    void close();
}

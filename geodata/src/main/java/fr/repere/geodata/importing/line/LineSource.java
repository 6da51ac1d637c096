package fr.repere.geodata.importing.line;

import java.util.Iterator;

/**
 * A stream of records read on demand. {@link #next()} throws {@code BrokenFile} when the rest cannot be trusted; the import is
 * then given up as a whole.
 */
public interface LineSource extends Iterator<ImportLine>, AutoCloseable {

    /** Lets go of the files behind; never fails. */
    @Override
    void close();
}

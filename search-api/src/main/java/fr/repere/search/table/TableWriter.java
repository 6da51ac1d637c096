package fr.repere.search.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Takes the rows of a table one after the other and keeps none. */
public interface TableWriter extends Closeable {

    /**
     * Writes one row.
     *
     * @param cells as many as there are headers
     * @throws IOException when nobody reads any longer: stop
     */
    void row(List<Cell> cells) throws IOException;

    /** Ends the table. The stream below is flushed, and stays open: it is the caller's. */
    @Override
    void close() throws IOException;
}

package fr.repere.search.export;

import fr.repere.search.query.Hit;
import java.io.Closeable;
import java.io.IOException;

/** A file that is being written, fiche by fiche. */
interface FicheWriter extends Closeable {

    /**
     * Writes a fiche.
     *
     * @return how many rows it took: one per place, and one when it has none
     * @throws IOException when nobody reads any longer: stop
     */
    int fiche(Hit hit) throws IOException;

    /** Writes what stands behind the last fiche. A file that was not finished is not whole. */
    void finish() throws IOException;

    /** Deletes what was put aside, whether the file was finished or not; the stream below stays the caller's. */
    @Override
    default void close() throws IOException {}
}

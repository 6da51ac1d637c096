package fr.repere.search.export;

import java.io.IOException;

/** Hears how far an export has come. */
@FunctionalInterface
public interface ExportProgress {

    /**
     * So much has been written.
     *
     * @throws IOException to stop the export
     */
    void written(long fiches, long rows) throws IOException;
}

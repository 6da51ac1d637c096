package fr.repere.search.export;

import fr.repere.search.query.AllFiches;
import fr.repere.search.query.Hit;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * One export, its first hits read already, so that what can fail mostly has. Whoever got it closes it: that gives back the view of the
 * index and the place among those that run at once.
 */
public final class Export implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final ExportOrder order;
    private final FicheWriters writers;
    private final AllFiches.Reading reading;
    private final List<Hit> first;
    private final Runnable release;

    Export(ExportOrder order, FicheWriters writers, AllFiches.Reading reading, Runnable release) {
        this.order = order;
        this.writers = writers;
        this.reading = reading;
        this.release = release;
        this.first = reading.next();
    }

    /**
     * Writes the whole result.
     *
     * @param out stays open
     * @throws IOException when nobody reads any longer, or the progress says stop; nothing more is asked of the index then
     * @throws fr.repere.search.query.SearchUnavailable when the index stops answering: what was written is not whole
     */
    public void write(OutputStream out, ExportProgress progress) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out, BUFFER);
        long fiches = 0;
        long rows = 0;
        try (FicheWriter writer = writers.open(order, buffered)) {
            for (List<Hit> hits = first; !hits.isEmpty(); hits = reading.next()) {
                for (Hit hit : hits) {
                    rows += writer.fiche(hit);
                }
                fiches += hits.size();
                progress.written(fiches, rows);
            }
            writer.finish();
        }
        buffered.flush();
    }

    @Override
    public void close() {
        try {
            reading.close();
        } finally {
            release.run();
        }
    }
}

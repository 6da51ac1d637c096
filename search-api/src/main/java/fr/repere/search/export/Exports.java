package fr.repere.search.export;

import fr.repere.search.query.AllFiches;
import fr.repere.search.query.Fiches;
import fr.repere.search.query.SearchQuery;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Begins exports: no more at once than the settings allow, and none directly that is too large for one answer. */
@Component
public class Exports {

    private final Fiches fiches;
    private final AllFiches all;
    private final FicheWriters writers;
    private final ExportSettings settings;
    private final Semaphore places;

    Exports(Fiches fiches, AllFiches all, FicheWriters writers, ExportSettings settings) {
        this.fiches = fiches;
        this.all = all;
        this.writers = writers;
        this.settings = settings;
        this.places = new Semaphore(settings.atOnce());
    }

    /** How many fiches an export holds, as of now. */
    public long count(SearchQuery query) {
        return fiches.search(new SearchQuery(
                        query.words(),
                        query.where(),
                        query.filters(),
                        query.part(),
                        query.order(),
                        query.language(),
                        1,
                        false,
                        Optional.empty()))
                .totals()
                .total();
    }

    /**
     * Begins an export that goes straight to whoever asks.
     *
     * @throws ExportTooLarge when a job must make it
     * @throws ExportsBusy when as many run as may
     * @throws fr.repere.search.query.SearchUnavailable when the index does not answer
     */
    public Export direct(ExportOrder order) {
        long total = count(order.query());
        if (total > settings.directLimit()) {
            throw ExportTooLarge.of(total, settings.directLimit());
        }
        if (!places.tryAcquire()) {
            throw ExportsBusy.running();
        }
        try {
            return open(order, places::release);
        } catch (RuntimeException e) {
            places.release();
            throw e;
        }
    }

    /** Begins an export of any size; whoever calls bounds how many there are. */
    Export open(ExportOrder order, Runnable release) {
        AllFiches.Reading reading = all.read(order.query(), order.format().detail());
        try {
            return new Export(order, writers, reading, release);
        } catch (RuntimeException e) {
            reading.close();
            throw e;
        }
    }
}

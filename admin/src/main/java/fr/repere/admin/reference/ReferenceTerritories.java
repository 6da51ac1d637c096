package fr.repere.admin.reference;

import fr.repere.geodata.outbox.Outbox;
import fr.repere.geodata.territory.Territories;
import fr.repere.geodata.territory.TerritoryStore;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The reference territories: what the tables hold, and one picture of it in memory, read when it is first asked for. */
@Service
public class ReferenceTerritories {

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceTerritories.class);

    private final TerritoryStore store;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private @Nullable Territories current;

    ReferenceTerritories(TerritoryStore store, Outbox outbox, TransactionTemplate transaction) {
        this.store = store;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /** Loads the data that ships with the product when the tables are empty, all of it or nothing. */
    public void loadWhenAbsent() {
        long start = System.nanoTime();
        boolean loaded = Boolean.TRUE.equals(transaction.execute(status -> {
            if (store.isLoaded()) {
                return false;
            }
            store.loadReference();
            outbox.territoriesReplaced();
            return true;
        }));
        if (loaded) {
            LOG.info(
                    "reference territories loaded in {} ms",
                    Duration.ofNanos(System.nanoTime() - start).toMillis());
        }
    }

    /** The territories as they were when last read. */
    public synchronized Territories current() {
        Territories known = current;
        return known == null ? refresh() : known;
    }

    /** Reads the tables again, after an import replaced something in them. */
    public synchronized Territories refresh() {
        Territories read = Territories.read(store);
        current = read;
        return read;
    }
}

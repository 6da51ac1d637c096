package fr.repere.indexer.relay;

import fr.repere.indexer.index.DocumentChange;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;

/** Counts what became of the fiches that the relay carried. */
public final class RelayCounters {

    private final Counter indexed;
    private final Counter deleted;
    private final Counter failed;

    /** Counters in this registry. */
    public RelayCounters(MeterRegistry registry) {
        this.indexed = Counter.builder("repere.relay.indexed")
                .description("Fiches written to the index")
                .register(registry);
        this.deleted = Counter.builder("repere.relay.deleted")
                .description("Fiches taken out of the index")
                .register(registry);
        this.failed = Counter.builder("repere.relay.failed")
                .description("Attempts to write a fiche that failed and will be repeated")
                .register(registry);
    }

    void count(List<DocumentChange> changes, Map<String, String> failures) {
        for (DocumentChange change : changes) {
            if (!failures.containsKey(change.id())) {
                (change instanceof DocumentChange.Put ? indexed : deleted).increment();
            }
        }
        failed.increment(failures.size());
    }
}

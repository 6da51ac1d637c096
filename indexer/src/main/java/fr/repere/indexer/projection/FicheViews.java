package fr.repere.indexer.projection;

import java.util.Map;

/** How often fiches were read lately: what every projection writes into their documents until somebody tells it anew. */
public final class FicheViews {

    private volatile Map<String, Long> byFiche = Map.of();

    /** How often a fiche was read; 0 when nobody did, or before anything was told. */
    long of(String fiche) {
        return byFiche.getOrDefault(fiche, 0L);
    }

    /** Numbers by the ids of fiches, in the place of all that was told before. */
    public void tell(Map<String, Long> numbers) {
        byFiche = Map.copyOf(numbers);
    }
}

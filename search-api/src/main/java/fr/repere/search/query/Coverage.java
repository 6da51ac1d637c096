package fr.repere.search.query;

import java.util.List;

/** How many fiches, places and structures there are in which territory. */
public interface Coverage {

    /**
     * The counts of each query, in the order of the queries. One round trip for all together; none for what was asked before and has not
     * changed since.
     *
     * @throws SearchUnavailable when the index does not answer
     */
    List<CoverageCounts> count(List<CoverageQuery> queries);
}

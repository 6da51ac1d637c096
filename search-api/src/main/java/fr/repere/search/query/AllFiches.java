package fr.repere.search.query;

import java.util.List;

/** Everything that a search finds, from the first hit to the last, on one view of the index: for exports. */
public interface AllFiches {

    /**
     * Begins to read all hits of a search, whatever page it asks for: what has to do with the place first, strongest scope first, then what
     * is national or online, each part in the order of its pages. Where a search asks for nothing that would put one before another, no
     * place, no words, no order, they come as they are stored.
     *
     * @throws SearchUnavailable when the index does not answer in time
     */
    Reading read(SearchQuery query, Detail detail);

    /** How much of each fiche is read. */
    enum Detail {
        /** What a row of a table shows: no long texts. */
        ROWS,
        /** All French texts, and what exchange formats ask for besides. */
        EXCHANGE
    }

    /**
     * A reading that goes on. The next hits are fetched while the caller works on the last ones, some thousands at the most; whoever stops
     * early closes it, and nothing more is asked of the index.
     */
    interface Reading extends AutoCloseable {

        /**
         * The next hits, strongest scope first; some hundreds, none after the last.
         *
         * @throws SearchUnavailable when the index does not answer in time, or its view is gone
         */
        List<Hit> next();

        /** Gives the view of the index back; never fails. */
        @Override
        void close();
    }
}

package fr.repere.search.recording;

import java.util.Map;

/** Where numbers are kept. */
public interface CountStore {

    /**
     * Keeps numbers in the place of those that the same sheet had for the same things: what was sent twice counts once.
     *
     * @param sheet names who counts; the numbers of several sheets add up
     * @param totals how many so far on this sheet
     * @throws fr.repere.search.query.SearchUnavailable when they were not all kept: all may be sent again
     */
    void keep(String sheet, Map<Counted, Long> totals);
}

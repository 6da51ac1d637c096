package fr.repere.search.recording;

import fr.repere.geodata.document.ReportDocument;

/** Where reports of errors wait until they are carried to those who keep the fiches. */
public interface Reports {

    /**
     * Keeps a report, to survive whatever happens; one with the same id only once.
     *
     * @throws fr.repere.search.query.SearchUnavailable when it was not kept, or nobody knows
     */
    void keep(ReportDocument report);
}

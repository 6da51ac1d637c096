package fr.repere.search.dashboard;

import fr.repere.geodata.document.Language;
import java.time.LocalDate;

/** The state of territories. */
public interface Dashboards {

    /**
     * The state of a territory, all numbers exact.
     *
     * @param today the day from which months and days are counted back
     * @param language in which titles are wanted beside French
     * @throws fr.repere.search.query.SearchUnavailable when the index does not answer in time
     */
    Dashboard of(Extent extent, LocalDate today, Language language);
}

package fr.repere.search.dashboard;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.TerritoryNotFound;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** From the id of a territory to its state. */
@Component
public final class TerritoryDashboards {

    private final TerritoryCache territories;
    private final Extents extents;
    private final Dashboards dashboards;

    /** Territories come from the cache, numbers from the port. */
    public TerritoryDashboards(TerritoryCache territories, Extents extents, Dashboards dashboards) {
        this.territories = territories;
        this.extents = extents;
        this.dashboards = dashboards;
    }

    /**
     * A territory and its state.
     *
     * @param territory whose id may be another than was asked for, when that was the id of a former commune
     * @param on the day from which months and days are counted back
     */
    public record TerritoryState(TerritoryDocument territory, LocalDate on, Dashboard state) {}

    /**
     * The state of a territory.
     *
     * @param id such as {@code departement:21}
     * @throws TerritoryNotFound when there is none
     * @throws fr.repere.search.query.SearchUnavailable when the index does not answer in time
     */
    public TerritoryState of(String id, LocalDate today, Language language) {
        TerritoryDocument territory = territories.find(id).orElseThrow(() -> TerritoryNotFound.forId(id));
        return new TerritoryState(territory, today, dashboards.of(extents.of(List.of(territory)), today, language));
    }
}

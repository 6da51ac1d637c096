package fr.repere.search.dashboard;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.MandateDocument;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.coverage.WhiteRow;
import fr.repere.search.coverage.WhiteZones;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.Filters;
import fr.repere.search.query.PlacesQuery;
import fr.repere.search.query.TerritoryNotFound;
import fr.repere.search.query.WhiteQuery;
import fr.repere.search.query.Words;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** From the id of a territory to its state. */
@Component
public final class TerritoryDashboards {

    /** How far the next place may be before a commune counts as without, in metres: the radius of a search. */
    public static final double WHITE_METRES = 20_000;

    private final TerritoryCache territories;
    private final Extents extents;
    private final Dashboards dashboards;
    private final WhiteZones whiteZones;

    /** Territories come from the cache, numbers from the port and from what measures distances. */
    public TerritoryDashboards(
            TerritoryCache territories, Extents extents, Dashboards dashboards, WhiteZones whiteZones) {
        this.territories = territories;
        this.extents = extents;
        this.dashboards = dashboards;
        this.whiteZones = whiteZones;
    }

    /**
     * A territory and its state.
     *
     * @param territory whose id may be another than was asked for, when that was the id of a former commune
     * @param on the day from which months and days are counted back
     * @param white its communes that are farther than {@link #WHITE_METRES} from every place of every fiche; absent when it has no part left
     */
    public record TerritoryState(
            TerritoryDocument territory, LocalDate on, Dashboard state, Optional<WhiteRow> white) {}

    /**
     * The state of a territory.
     *
     * @param id such as {@code departement:21} or {@code territory:rives-d-armor}
     * @throws TerritoryNotFound when there is none
     * @throws fr.repere.search.query.SearchUnavailable when the index does not answer in time
     */
    public TerritoryState of(String id, LocalDate today, Language language) {
        TerritoryDocument territory =
                territories.find(id).or(() -> territories.findNamed(id)).orElseThrow(() -> TerritoryNotFound.forId(id));
        Collection<TerritoryDocument> parts = parts(territory);
        return new TerritoryState(
                territory, today, dashboards.of(extents.of(parts), today, language), white(List.copyOf(parts)));
    }

    private Optional<WhiteRow> white(List<TerritoryDocument> parts) {
        PlacesQuery everything = new PlacesQuery(Words.none(), Filters.none());
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(whiteZones
                        .of(new WhiteQuery(everything, WHITE_METRES, Optional.empty(), parts))
                        .total());
    }

    /** A named territory is all its parts, whether it is valid today or not; parts that no longer exist are left out. */
    private Collection<TerritoryDocument> parts(TerritoryDocument territory) {
        MandateDocument mandate = territory.mandate();
        return mandate == null
                ? List.of(territory)
                : territories.named(mandate.parts()).values();
    }
}

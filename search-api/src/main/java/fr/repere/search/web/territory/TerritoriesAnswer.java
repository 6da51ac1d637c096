package fr.repere.search.web.territory;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.repere.geodata.document.PointDocument;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Named territories, and the départements without operator.
 *
 * @param on the day that {@code valid} and {@code withoutOperator} speak of
 * @param withoutOperator départements that no AGIR operator is in charge of on that day, by code
 */
public record TerritoriesAnswer(LocalDate on, List<Summary> territories, List<Place> withoutOperator) {

    /**
     * A territory in a list.
     *
     * @param id for the {@code place} of a search
     * @param type agir, ddets, epci or custom
     * @param validFrom the first day, included
     * @param validTo the last day, included; absent as long as no end is known
     * @param departements those that it lies in, at least in part
     * @param population inhabitants of all its communes; 0 when unknown
     * @param self address of all that is known of it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Summary(
            String id,
            String slug,
            String type,
            String name,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean valid,
            List<Place> departements,
            long population,
            String self) {}

    /** A reference territory: its id such as {@code departement:21}, INSEE code, name and kind. */
    public record Place(String id, String code, String name, String kind) {}

    /**
     * All that is known of a territory.
     *
     * @param valid whether it is on the day {@code on}
     * @param parts what it is made of, wider kinds first
     * @param point a position in it, WGS84
     * @param outlined whether its boundary is known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Details(
            String id,
            String slug,
            String type,
            String name,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            LocalDate on,
            boolean valid,
            Contact contact,
            List<Place> parts,
            List<Place> departements,
            long population,
            @Nullable PointDocument point,
            boolean outlined,
            Links links) {}

    /** How to reach who is in charge; what is not known is absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Contact(
            @Nullable String service,
            @Nullable String phone,
            @Nullable String mail,
            @Nullable String website) {}

    /**
     * Where to go on, as addresses without host; a filter of the search can be added to most.
     *
     * @param page the page for people
     * @param dashboard its state: what there is, how fresh, what is missing
     * @param whiteZones its communes without anything near
     * @param cartography the document to hand over
     */
    public record Links(
            String self,
            String search,
            String page,
            String dashboard,
            String coverage,
            String whiteZones,
            String cartography,
            Exports exports) {}

    /** The whole search of the territory in each format. */
    public record Exports(String csv, String xlsx, String geojson, String gpkg, String json) {}
}

package fr.repere.search.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.repere.geodata.document.PointDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The places that a text may mean, best first. */
public record PlacesAnswer(List<FoundTerritory> places) {

    /**
     * A territory.
     *
     * @param id for the {@code place} of a search
     * @param context its département, when it lies in one
     * @param within ids of the territories that it lies in, smallest first
     * @param exact whether the text is its whole name, number or postal code, not only like it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FoundTerritory(
            String id,
            String name,
            String kind,
            @Nullable Named context,
            List<String> within,
            List<String> postalCodes,
            long population,
            @Nullable PointDocument point,
            boolean exact) {}
}

package fr.repere.search.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.repere.geodata.document.PlaceDocument;
import fr.repere.geodata.document.StructureDocument;
import fr.repere.search.query.Hit.Fragment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a search. Members without a value are left out.
 *
 * @param total exact number of fiches over all pages
 * @param totals the same per scope
 * @param parts what {@code scope=local}, {@code national} and {@code online} would find
 * @param places the territories that were understood, or the commune of the point
 * @param place the first of them
 * @param droppedWords words that say nothing alone and were left out
 * @param understood what was understood of the words, unless they were to be taken literally
 * @param didYouMean the words with their misspellings put right, when as typed they find next to nothing; already searched
 * @param hits this page, strongest link with the place first
 * @param widening what lies beyond the radius, when fewer than three fiches are local
 * @param lowCoverage the département of the place, when it has fewer than ten fiches at all
 * @param facets exact counts of what each value would leave, on the first page
 * @param next cursor of the next page, for {@code after}
 * @param nextUrl address of the next page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SearchAnswer(
        long total,
        Map<String, Long> totals,
        Map<String, Long> parts,
        @Nullable TerritoryName place,
        List<TerritoryName> places,
        List<String> droppedWords,
        @Nullable String didYouMean,
        @Nullable UnderstoodAnswer understood,
        List<FoundFiche> hits,
        @Nullable WideningAnswer widening,
        @Nullable LowCoverageAnswer lowCoverage,
        @Nullable List<FacetAnswer> facets,
        @Nullable String next,
        @Nullable String nextUrl) {

    /** A territory by id, such as {@code commune:21231}, name and kind. */
    public record TerritoryName(String id, String name, String kind) {}

    /**
     * A fiche that was found.
     *
     * @param lang code of the language of the texts
     * @param fallback {@code fr} when French stands in for a missing translation
     * @param distanceMetres from the boundary or point asked for to its nearest place
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FoundFiche(
            String id,
            String slug,
            String kind,
            String title,
            @Nullable String brand,
            @Nullable String summary,
            String lang,
            @Nullable String fallback,
            List<String> languages,
            List<Named> themes,
            List<Named> needs,
            @Nullable StructureDocument structure,
            boolean online,
            List<FoundPlace> places,
            @Nullable Double distanceMetres,
            Reason reason,
            @Nullable LocalDate verifiedOn,
            String source,
            @Nullable String licence,
            @Nullable String attribution) {}

    /**
     * Fiches beyond the asked radius, nearest first; not among the hits, totals and facets.
     *
     * @param fromMetres the asked radius
     * @param toMetres the radius that the search was widened to
     */
    public record WideningAnswer(double fromMetres, double toMetres, List<FoundFiche> hits) {}

    /** A département with few fiches, whatever was asked, and how many it has. */
    public record LowCoverageAnswer(TerritoryName departement, long fiches) {}

    /**
     * A facet.
     *
     * @param code also the name of the parameter that chooses its values
     * @param notStated fiches that do not state the criterion; they are in the count of every value, unless {@code stated=true}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FacetAnswer(
            String code, List<FacetValue> values, @Nullable Long notStated) {}

    /**
     * A value of a facet.
     *
     * @param count the total when this value alone is chosen, every other filter staying
     * @param countIfAdded the total when it is added to the values already chosen
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FacetValue(
            String code,
            String name,
            long count,
            boolean chosen,
            @Nullable Long countIfAdded) {}

    /** A place of a fiche and its distance from the boundary or point asked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FoundPlace(
            @JsonUnwrapped PlaceDocument place, @Nullable Double distanceMetres) {}

    /**
     * Why a fiche is there.
     *
     * @param scope {@code inside}, {@code covers}, {@code near}, {@code national}, {@code online} or, for a local one when no place was
     *     asked for, {@code anywhere}
     * @param by the territory of its zone by which it covers the place
     * @param metres how far away, when it is near
     * @param matched what of it matched
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reason(
            String scope,
            @Nullable TerritoryName by,
            @Nullable Double metres,
            Matched matched) {}

    /** Where the words stand in the texts shown, the words that are all in it, and the asked themes that it has. */
    public record Matched(List<Fragment> text, List<String> words, List<String> themes) {}
}

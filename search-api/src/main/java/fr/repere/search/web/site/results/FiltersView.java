package fr.repere.search.web.site.results;

import fr.repere.search.web.site.results.ResultsView.Choice;
import java.util.List;

/**
 * What a search is narrowed down by, and what it can be.
 *
 * @param kept parameters that the form must carry along, beside what can be chosen in it
 * @param chosen the filters in force, each with the address of the search without it
 * @param cleared address of the search without filters
 * @param facets the boxes to tick
 * @param orders what results can be sorted by
 * @param radii how far around the place one can search; empty without a place
 * @param age in years, as written, or empty
 * @param openNow whether only what is open at this moment is wanted
 * @param statedOnly whether fiches that do not state a criterion are left out
 */
record FiltersView(
        List<Kept> kept,
        List<Choice> chosen,
        String cleared,
        List<FacetView> facets,
        List<OrderChoice> orders,
        List<RadiusChoice> radii,
        String age,
        boolean openNow,
        boolean statedOnly) {

    /** A parameter that a form hands on unseen. */
    record Kept(String name, String value) {}

    /** A facet with the key of its name. {@code unstated} fiches do not say; {@code open} when something of it is chosen. */
    record FacetView(
            String code, String words, List<FacetChoice> first, List<FacetChoice> more, long unstated, boolean open) {}

    /** A value: how many results there would be with it. */
    record FacetChoice(String code, String name, long count, boolean chosen) {}

    /** An order, the key of its name. */
    record OrderChoice(String code, String words, boolean current) {}

    /** A distance as the address has it, and in kilometres. */
    record RadiusChoice(String code, double kilometres, boolean current) {}
}

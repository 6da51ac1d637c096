package fr.repere.search.web.site.results;

import fr.repere.search.web.SearchAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of results shows.
 *
 * @param words what stands in the box of words
 * @param placeText what stands in the box of places
 * @param unknownPlace whether the box of places means no place at all
 * @param placeName the place that is searched, when there is one
 * @param withoutPlace address of the same search everywhere
 * @param otherPlaces what else the box may mean
 * @param scopes the parts of the result
 * @param kept parameters that a form must carry along, beside the choices of facets
 * @param chosen the filters in force
 * @param cleared address of the search without filters
 * @param facets what results can be narrowed down by
 * @param orders what they can be sorted by
 * @param saved files of the whole result
 * @param hits the page
 * @param statedOnly whether fiches that do not state a criterion are left out
 * @param beyond the fiches further away than asked, when few are near
 */
record ResultsView(
        String words,
        String placeText,
        boolean unknownPlace,
        @Nullable String placeName,
        @Nullable String withoutPlace,
        List<Choice> otherPlaces,
        List<ScopeTab> scopes,
        List<Kept> kept,
        List<Choice> chosen,
        String cleared,
        List<FacetView> facets,
        List<OrderChoice> orders,
        List<SavedFile> saved,
        List<HitView> hits,
        @Nullable Beyond beyond,
        boolean statedOnly,
        SearchAnswer answer) {

    /** Something to go to by a name. */
    record Choice(String name, String address) {}

    /** A part of the result, the key of its name, how many it has. */
    record ScopeTab(String words, long total, String address, boolean current) {}

    /** A parameter that a form hands on unseen. */
    record Kept(String name, String value) {}

    /** A facet with the key of its name. {@code unstated} fiches do not say; {@code open} when something of it is chosen. */
    record FacetView(
            String code, String words, List<FacetChoice> first, List<FacetChoice> more, long unstated, boolean open) {}

    /** A value: how many results there would be with it. */
    record FacetChoice(String code, String name, long count, boolean chosen) {}

    /** An order, the key of its name. */
    record OrderChoice(String code, String words, boolean current) {}

    /** A format that the whole result can be had in. */
    record SavedFile(String words, String address) {}

    /** What lies further than asked, and the distances in kilometres. */
    record Beyond(long fromKm, long toKm, List<HitView> hits) {}
}

package fr.repere.search.web.site.results;

import fr.repere.search.web.SearchAnswer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
 * @param mine the départements to which the reader's search is preset, when no place is searched
 * @param keep path and parameters by which this search is kept on the professional site
 * @param scopes the parts of the result
 * @param filters what it is narrowed down by, and can be
 * @param saved files of the whole result
 * @param hits the page
 * @param first address of the first page, when this is a further one
 * @param beyond the fiches further away than asked, when few are near
 */
record ResultsView(
        String words,
        String placeText,
        boolean unknownPlace,
        @Nullable String placeName,
        @Nullable String withoutPlace,
        List<Choice> otherPlaces,
        List<Choice> mine,
        String keep,
        List<ScopeTab> scopes,
        FiltersView filters,
        List<SavedFile> saved,
        List<HitView> hits,
        @Nullable Beyond beyond,
        @Nullable String first,
        SearchAnswer answer) {

    /** What the page is called: the words and the place that were asked for, if any. Readers find it again by this in their history. */
    public @Nullable String title() {
        List<String> asked = Stream.of(words, Objects.requireNonNullElse(placeName, ""))
                .filter(part -> !part.isBlank())
                .toList();
        return asked.isEmpty() ? null : String.join(", ", asked);
    }

    /** Something to go to by a name. */
    record Choice(String name, String address) {}

    /** A part of the result, the key of its name, how many it has. */
    record ScopeTab(String words, long total, String address, boolean current) {}

    /** A format that the whole result can be had in. */
    record SavedFile(String words, String address) {}

    /** What lies further than asked, and the distances in kilometres. */
    record Beyond(long fromKm, long toKm, List<HitView> hits) {}
}

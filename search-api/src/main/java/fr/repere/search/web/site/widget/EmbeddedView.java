package fr.repere.search.web.site.widget;

import fr.repere.search.web.site.results.HitView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the frame of another site.
 *
 * @param all address of the whole result
 * @param placeName the place that is searched, when there is one
 * @param words what stands in the search box
 * @param kept parameters that the search box hands on unseen
 * @param total exact number of fiches
 * @param wrong what the frame's address asks wrongly; then there are no fiches
 */
record EmbeddedView(
        String all,
        @Nullable String placeName,
        String words,
        List<Kept> kept,
        long total,
        List<HitView> hits,
        @Nullable Wrong wrong) {

    /** A parameter and its value. */
    record Kept(String name, String value) {}

    /** A parameter that cannot have this value. */
    record Wrong(String parameter, String value) {}

    /** Nothing but what is wrong. */
    static EmbeddedView wrong(String all, String parameter, String value) {
        return new EmbeddedView(all, null, "", List.of(), 0, List.of(), new Wrong(parameter, value));
    }
}

package fr.repere.search.web.site.selection;

import fr.repere.geodata.document.FicheDocument;
import fr.repere.search.query.PickedFiches;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fiches that an address names.
 *
 * @param fiches published ones, in the order of the address
 * @param gone slugs under which nothing is published
 * @param tooMany how many more were named than a selection holds
 */
record Picked(List<FicheDocument> fiches, List<String> gone, int tooMany) {

    /** What fits a leaflet that somebody reads, and an address that every program takes. */
    static final int MOST = 30;

    private static final int LONGEST_SLUG = 200;

    /** Reads them at once. @param slugs as given, of any length and content */
    static Picked of(@Nullable List<String> slugs, PickedFiches published) {
        List<String> named = Objects.requireNonNullElse(slugs, List.<String>of()).stream()
                .map(String::strip)
                .filter(slug -> !slug.isEmpty())
                .map(slug -> slug.length() > LONGEST_SLUG ? slug.substring(0, LONGEST_SLUG) : slug)
                .distinct()
                .toList();
        List<String> kept = named.stream().limit(MOST).toList();
        List<FicheDocument> fiches = published.of(kept);
        Set<String> known =
                new HashSet<>(fiches.stream().map(FicheDocument::slug).toList());
        return new Picked(
                fiches, kept.stream().filter(slug -> !known.contains(slug)).toList(), named.size() - kept.size());
    }
}

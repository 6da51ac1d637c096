package fr.repere.search.web.site.structure;

import fr.repere.search.web.site.results.HitView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a structure shows.
 *
 * @param website an address of the web, or nothing
 * @param site the host of that address, to be read
 * @param fiches how many it holds
 * @param lastVerified the day of the last verification, in words
 * @param next address of the next page of its fiches
 * @param jsonLd the structure for search engines, safe inside a script element
 */
record StructureView(
        String name,
        @Nullable String acronym,
        @Nullable String website,
        @Nullable String site,
        long fiches,
        List<LanguageCount> languages,
        List<Link> departements,
        List<Age> ages,
        @Nullable String lastVerified,
        List<HitView> hits,
        @Nullable String next,
        List<Link> saved,
        String jsonLd) {

    /** A language named in itself, how many fiches are in it, and the search that shows them. */
    record LanguageCount(String code, String name, String direction, long fiches, String address) {}

    /** Something to go to; {@code words} is its name, of files the key of it. */
    record Link(String words, String address) {}

    /** How many fiches were verified when; {@code words} is the key of it. */
    record Age(String words, long fiches) {}
}

package fr.repere.search.web.site.map;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the map shows.
 *
 * @param form what can be asked for, and what is
 * @param chips further conditions, each with the address without it
 * @param kept the same for the form
 * @param outlines address of the outlines that the script draws, absent when it draws points
 * @param picture address of the map as a picture
 * @param files the very view to take away: words and address
 */
record MapView(
        MapForm form,
        boolean white,
        List<Chip> chips,
        List<Kept> kept,
        MapLayer layer,
        @Nullable Chosen chosen,
        @Nullable String outlines,
        String picture,
        List<File> files) {

    /** A condition to take off. */
    record Chip(String name, String address) {}

    /** A parameter that no box of the form has. */
    record Kept(String name, String value) {}

    /** A value to choose. */
    record Choice(String code, String name, boolean chosen) {}

    /** A group of values to choose from. */
    record Group(String name, List<Choice> choices) {}

    /** A file. */
    record File(String words, String address) {}

    /**
     * What can be asked for.
     *
     * @param distance in kilometres
     * @param k number of classes, empty for the usual
     * @param more whether something is set that few set
     */
    record MapForm(
            List<Choice> themes,
            List<Choice> needs,
            List<Choice> languages,
            List<Choice> kinds,
            List<Group> places,
            List<Choice> measures,
            List<Choice> classes,
            String k,
            String distance,
            boolean more) {}

    /**
     * The territory that was chosen.
     *
     * @param figures what is known of it, by the heads of the columns
     * @param themes local fiches by theme, most first
     * @param inside address of the map of what lies in it; absent when it is small
     * @param other address of the other view: from what there is to what is missing, and back
     */
    record Chosen(
            String id,
            String name,
            Map<String, String> figures,
            Map<String, String> themes,
            String results,
            String page,
            @Nullable String inside,
            String other,
            String close) {}
}

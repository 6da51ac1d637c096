package fr.repere.geodata.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A région, département, EPCI, commune or named territory as it stands in the index.
 *
 * @param id kind and INSEE code, such as {@code commune:21231}, or {@code territory:} and a slug; also the document's id
 * @param kind {@code region}, {@code departement}, {@code epci}, {@code commune} or {@link #NAMED}
 * @param code INSEE code, or the slug of a named territory
 * @param within ids of the territories that it lies in, smallest first; an EPCI across two départements names both
 * @param aliases ids of former communes, communes déléguées and municipal arrondissements that resolve to it
 * @param aliasNames their names, which find it
 * @param postalCodes of a commune
 * @param population inhabitants; 0 when unknown
 * @param point a position in it, of a commune its centre
 * @param precision what the point stands for: {@code commune}, {@code postal-code}, {@code arrondissement} or {@code departement}
 * @param boundary GeoJSON geometry (RFC 7946, WGS84, longitude first) as text, absent when not known or not read along
 * @param outlined whether the index holds its boundary, also where that is not read along
 * @param mandate of a named territory only
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TerritoryDocument(
        String id,
        String kind,
        String code,
        String name,
        List<String> within,
        List<String> aliases,
        List<String> aliasNames,
        List<String> postalCodes,
        long population,
        @Nullable PointDocument point,
        @Nullable String precision,
        @Nullable String boundary,
        boolean outlined,
        @Nullable MandateDocument mandate) {

    /** The kind of territories that people name: operators, DDETS, any set of the others. They are not found by their names in words. */
    public static final String NAMED = "territory";

    /** A reference territory with all that is known of it. */
    public TerritoryDocument(
            String id,
            String kind,
            String code,
            String name,
            List<String> within,
            List<String> aliases,
            List<String> aliasNames,
            List<String> postalCodes,
            long population,
            @Nullable PointDocument point,
            @Nullable String precision,
            @Nullable String boundary) {
        this(
                id,
                kind,
                code,
                name,
                within,
                aliases,
                aliasNames,
                postalCodes,
                population,
                point,
                precision,
                boundary,
                boundary != null,
                null);
    }

    /** Orders the changes of one territory; 0 for reference territories, which change all at once. */
    public long version() {
        return mandate == null ? 0 : mandate.version();
    }

    /** The id of the named territory with this slug. */
    public static String namedId(String slug) {
        return NAMED + ":" + slug;
    }
}

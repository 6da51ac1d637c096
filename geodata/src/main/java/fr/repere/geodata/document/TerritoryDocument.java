package fr.repere.geodata.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A région, département, EPCI or commune as it stands in the index.
 *
 * @param id kind and INSEE code, such as {@code commune:21231}; also the document's id
 * @param kind {@code region}, {@code departement}, {@code epci} or {@code commune}
 * @param within ids of the territories that it lies in, smallest first; an EPCI across two départements names both
 * @param aliases ids of former communes, communes déléguées and municipal arrondissements that resolve to it
 * @param aliasNames their names, which find it
 * @param postalCodes of a commune
 * @param population inhabitants; 0 when unknown
 * @param point a position in it, of a commune its centre
 * @param precision what the point stands for: {@code commune}, {@code postal-code}, {@code arrondissement} or {@code departement}
 * @param boundary GeoJSON geometry (RFC 7946, WGS84, longitude first) as text, absent when not known or not read along
 * @param outlined whether the index holds its boundary, also where that is not read along
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
        boolean outlined) {

    /** A territory with all that is known of it. */
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
                boundary != null);
    }
}

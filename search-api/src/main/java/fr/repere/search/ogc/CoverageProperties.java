package fr.repere.search.ogc;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a département as a feature with its counts.
 *
 * @param fiches local fiches that count there: by a place, or by a zone that names it
 * @param places places that stand there
 * @param structures that hold those fiches
 * @param themes fiches by theme code, one property each; a fiche of two themes is in both
 */
record CoverageProperties(
        String code,
        String name,
        @Nullable Long population,
        @Nullable String region,
        long fiches,
        long places,
        long structures,
        @JsonAnyGetter Map<String, Long> themes,
        boolean outlined,
        String attribution) {}

package fr.repere.search.ogc;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a fiche as a feature.
 *
 * @param places how many places it has, those without a position included
 * @param region codes of the régions that it counts in, as on coverage maps; so the three that follow
 * @param zone ids of the territories that it covers, such as {@code departement:21}
 */
record FicheProperties(
        @JsonUnwrapped CommonProperties fiche,
        int places,
        @Nullable String region,
        @Nullable String departement,
        @Nullable String epci,
        @Nullable String commune,
        @Nullable String zone) {}

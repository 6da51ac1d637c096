package fr.repere.search.query;

import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.geometry.LonLat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the searched fiches should be. */
public sealed interface Where {

    /** A text that is the same for the same place and radius only. */
    String key();

    /** No place was asked for. */
    record Anywhere() implements Where {

        @Override
        public String key() {
            return "";
        }
    }

    /**
     * In a territory and around it, or around a point and in its commune.
     *
     * @param territory the territory asked for, or the commune of the point; absent for a point outside every commune
     * @param point the point asked for; absent when a territory was asked for
     * @param origin what distances are measured from
     * @param radiusMetres how far around the boundary or point "near" goes
     */
    record Around(Optional<TerritoryDocument> territory, Optional<LonLat> point, Origin origin, double radiusMetres)
            implements Where {

        @Override
        public String key() {
            return point.map(LonLat::toString)
                            .orElseGet(
                                    () -> territory.map(TerritoryDocument::id).orElse("")) + "/" + radiusMetres;
        }

        /** The id of the territory and of those that it lies in, smallest first. */
        public List<String> territoryAndAncestors() {
            return territory
                    .map(found -> Stream.concat(Stream.of(found.id()), found.within().stream())
                            .toList())
                    .orElse(List.of());
        }
    }
}

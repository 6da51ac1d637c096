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
     * In one or several territories and around them, or around a point and in its commune.
     *
     * @param territories those asked for, or the commune of the point; empty for a point outside every commune
     * @param point the point asked for; absent when territories were asked for
     * @param origin what distances are measured from
     * @param radiusMetres how far around the boundary or point "near" goes
     */
    record Around(List<TerritoryDocument> territories, Optional<LonLat> point, Origin origin, double radiusMetres)
            implements Where {

        @Override
        public String key() {
            String centre = point.map(LonLat::toString).orElseGet(() -> String.join(",", ids()));
            return centre + "/" + radiusMetres;
        }

        /** The ids of the territories. */
        public List<String> ids() {
            return territories.stream().map(TerritoryDocument::id).toList();
        }

        /** The ids of the territories and of those that they lie in, those asked for first, then smallest first. */
        public List<String> territoriesAndAncestors() {
            return Stream.concat(ids().stream(), territories.stream().flatMap(territory -> territory.within().stream()))
                    .distinct()
                    .toList();
        }

        /** The same place with another radius. */
        public Around within(double metres) {
            return new Around(territories, point, origin, metres);
        }
    }
}

package fr.repere.search.web.dashboard;

import java.util.List;

/**
 * What the list of territories shows.
 *
 * @param regions by name, each with its départements by number
 * @param named those that are valid today, by name
 */
public record TerritoriesView(List<Region> regions, List<Named> named) {

    /** A named territory and what kind it is, in French. */
    public record Named(String id, String name, String kind) {}

    /** A région and its départements. */
    public record Region(String id, String name, List<Departement> departements) {}

    /** A département. */
    public record Departement(String id, String code, String name) {}
}

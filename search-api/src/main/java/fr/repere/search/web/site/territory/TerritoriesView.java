package fr.repere.search.web.site.territory;

import java.util.List;

/**
 * What the list of territories shows.
 *
 * @param asked the name that was looked for, empty when none was
 * @param found territories of that name
 * @param regions by name, each with its départements by number
 * @param named those that are valid today, by name
 */
record TerritoriesView(String asked, List<Found> found, List<Region> regions, List<Found> named) {

    /**
     * A territory.
     *
     * @param kind the key of the words for what kind it is
     * @param context what tells it from others of its name, empty when nothing has to
     */
    record Found(String id, String name, String kind, String context) {}

    /** A région and its départements; without id and name those that lie in none. */
    record Region(String id, String name, List<Departement> departements) {}

    /** A département. */
    record Departement(String id, String code, String name) {}
}

package fr.repere.search.web.dashboard;

import java.util.List;

/** What the list of territories shows: régions by name, each with its départements by number. */
public record TerritoriesView(List<Region> regions) {

    /** A région and its départements. */
    public record Region(String id, String name, List<Departement> departements) {}

    /** A département. */
    public record Departement(String id, String code, String name) {}
}

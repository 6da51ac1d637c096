package fr.repere.search.ogc;

/**
 * The collection of one kind of territory.
 *
 * @param code of the kind as in the index, such as {@code departement}
 * @param id its name in addresses
 * @param largestChunk how many are read at once: boundaries of large ones are large
 */
record TerritoryCollection(String code, String id, String title, String description, int largestChunk) {

    static final TerritoryCollection REGION =
            new TerritoryCollection("region", "regions", "Régions", "Les régions, avec leur population.", 5);
    static final TerritoryCollection DEPARTEMENT = new TerritoryCollection(
            "departement",
            "departements",
            "Départements",
            "Les départements et collectivités, avec leur contour et leur population.",
            25);
    static final TerritoryCollection EPCI = new TerritoryCollection(
            "epci",
            "epci",
            "Intercommunalités",
            "Les établissements publics de coopération intercommunale à fiscalité propre.",
            100);
    static final TerritoryCollection COMMUNE = new TerritoryCollection(
            "commune",
            "communes",
            "Communes",
            "Les communes, avec leurs codes postaux et leur population. Un point, ou le contour s'il a été importé.",
            500);
    static final TerritoryCollection TERRITORY = new TerritoryCollection(
            "territory",
            "territories",
            "Territoires",
            "Les territoires des opérateurs et les autres ensembles nommés de communes, d'EPCI, de départements ou de"
                    + " régions.",
            10);

    /** Whether its territories are named by somebody, and may change at any time. */
    boolean isNamed() {
        return equals(TERRITORY);
    }
}

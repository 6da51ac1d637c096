package fr.repere.search.ogc;

/**
 * A kind of territory that is a collection.
 *
 * @param code as in the index, such as {@code departement}
 * @param collection its name in addresses
 * @param largestChunk how many are read at once: boundaries of large ones are large
 */
record TerritoryKind(String code, String collection, String title, String description, int largestChunk) {

    static final TerritoryKind REGION =
            new TerritoryKind("region", "regions", "Régions", "Les régions, avec leur population.", 5);
    static final TerritoryKind DEPARTEMENT = new TerritoryKind(
            "departement",
            "departements",
            "Départements",
            "Les départements et collectivités, avec leur contour et leur population.",
            25);
    static final TerritoryKind EPCI = new TerritoryKind(
            "epci",
            "epci",
            "Intercommunalités",
            "Les établissements publics de coopération intercommunale à fiscalité propre.",
            100);
    static final TerritoryKind COMMUNE = new TerritoryKind(
            "commune",
            "communes",
            "Communes",
            "Les communes, avec leurs codes postaux et leur population. Un point, ou le contour s'il a été importé.",
            500);
    static final TerritoryKind TERRITORY = new TerritoryKind(
            "territory",
            "territories",
            "Territoires",
            "Les territoires des opérateurs et les autres ensembles nommés de communes, d'EPCI, de départements ou de régions.",
            10);
}

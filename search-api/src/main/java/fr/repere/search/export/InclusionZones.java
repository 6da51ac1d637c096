package fr.repere.search.export;

import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.place.TerritoryCache;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Zones as schema 1 writes them: {@code france}, or codes whose length tells communes, EPCI and départements apart. */
final class InclusionZones {

    private static final String DEPARTEMENT = "departement";
    private static final String REGION = "region:";

    private final TerritoryCache territories;
    private final Map<String, List<String>> departements = new HashMap<>();

    InclusionZones(TerritoryCache territories) {
        this.territories = territories;
    }

    /** The codes of a fiche's zone; a région, for which there is no code, is its départements. */
    List<String> codes(FicheDocument fiche) {
        if (fiche.national()) {
            return List.of("france");
        }
        return fiche.covers().stream().flatMap(this::codes).distinct().toList();
    }

    private Stream<String> codes(String territory) {
        return territory.startsWith(REGION)
                ? departements.computeIfAbsent(territory, this::departementsOf).stream()
                : Stream.of(territory.substring(territory.indexOf(':') + 1));
    }

    private List<String> departementsOf(String region) {
        return territories.all().stream()
                .filter(territory -> territory.kind().equals(DEPARTEMENT)
                        && territory.within().contains(region))
                .map(TerritoryDocument::code)
                .sorted()
                .toList();
    }
}

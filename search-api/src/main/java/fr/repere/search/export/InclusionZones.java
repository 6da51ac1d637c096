package fr.repere.search.export;

import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.place.TerritoryCache;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /**
     * The codes of a fiche's zone; a région, for which there is no code, is its départements. Of what is held at a distance, a zone that says
     * no more than its places do is left out: stated, it would mean that nobody else may take part.
     */
    List<String> codes(FicheDocument fiche) {
        if (fiche.national()) {
            return List.of("france");
        }
        if (fiche.online() && isThatOfPlaces(fiche)) {
            return List.of();
        }
        return fiche.covers().stream().flatMap(this::codes).distinct().toList();
    }

    private static boolean isThatOfPlaces(FicheDocument fiche) {
        Set<String> ofPlaces = fiche.places().stream()
                .map(place -> DEPARTEMENT + ":" + place.departement())
                .collect(Collectors.toSet());
        return !ofPlaces.isEmpty() && ofPlaces.equals(Set.copyOf(fiche.covers()));
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

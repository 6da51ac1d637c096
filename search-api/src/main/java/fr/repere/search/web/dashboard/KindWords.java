package fr.repere.search.web.dashboard;

import fr.repere.geodata.document.MandateDocument;
import fr.repere.geodata.document.TerritoryDocument;
import java.util.Map;

/** Says in French what kind of territory one is. */
final class KindWords {

    private static final Map<String, String> KINDS = Map.of(
            "region", "Région",
            "departement", "Département",
            "epci", "Intercommunalité",
            "commune", "Commune");
    private static final Map<String, String> TYPES =
            Map.of("agir", "Opérateur AGIR", "ddets", "DDETS", "epci", "Intercommunalité");

    private KindWords() {}

    static String of(TerritoryDocument territory) {
        MandateDocument mandate = territory.mandate();
        return mandate == null
                ? KINDS.getOrDefault(territory.kind(), "Territoire")
                : TYPES.getOrDefault(mandate.type(), "Territoire");
    }
}

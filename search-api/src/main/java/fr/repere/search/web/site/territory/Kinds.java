package fr.repere.search.web.site.territory;

import fr.repere.geodata.document.MandateDocument;
import fr.repere.geodata.document.TerritoryDocument;
import java.util.Set;

/** Which words say what kind of territory one is. */
final class Kinds {

    private static final String WORDS = "territory.kind.";
    private static final Set<String> NAMED = Set.of("agir", "ddets", "epci");

    private Kinds() {}

    /** The key of the words. */
    static String words(TerritoryDocument territory) {
        MandateDocument mandate = territory.mandate();
        if (mandate == null) {
            return words(territory.kind());
        }
        return WORDS + (NAMED.contains(mandate.type()) ? mandate.type() : "custom");
    }

    /** The same of a kind of reference territory. */
    static String words(String kind) {
        return WORDS + kind;
    }
}

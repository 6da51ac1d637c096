package fr.repere.search.web.territory;

import fr.repere.geodata.document.MandateDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which named territories a list asks for.
 *
 * @param types empty for all
 * @param departement id of the département that they must lie in, at least in part
 * @param day that validity is told of
 * @param validOnly whether those that are not valid on that day are left out
 */
record TerritoryList(List<String> types, Optional<String> departement, LocalDate day, boolean validOnly) {

    /** The type of which a département has at most one a day. */
    static final String OPERATOR = "agir";

    static final List<String> TYPES = List.of(OPERATOR, "ddets", "epci", "custom");

    boolean wants(MandateDocument mandate) {
        return (types.isEmpty() || types.contains(mandate.type()))
                && departement
                        .filter(id -> !mandate.departements().contains(id))
                        .isEmpty()
                && (!validOnly || mandate.isValidOn(day));
    }

    /** Whether a département is asked for. */
    boolean concerns(String departementId) {
        return departement.filter(id -> !id.equals(departementId)).isEmpty();
    }
}

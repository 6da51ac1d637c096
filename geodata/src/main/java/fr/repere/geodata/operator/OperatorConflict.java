package fr.repere.geodata.operator;

import fr.repere.geodata.territory.Departement;
import java.util.List;
import java.util.stream.Collectors;

/** Another AGIR operator is in charge of some of the same départements on some of the same days. */
public final class OperatorConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Territory other;
    private final transient List<Departement> departements;

    private OperatorConflict(Territory other, List<Departement> departements, String message) {
        super(message);
        this.other = other;
        this.departements = List.copyOf(departements);
    }

    static OperatorConflict with(Territory other, List<Departement> departements) {
        String named = departements.stream()
                .map(departement -> departement.name() + " (" + departement.code() + ")")
                .collect(Collectors.joining(", "));
        return new OperatorConflict(
                other,
                departements,
                ("« %s » est déjà l'opérateur AGIR %s dans : %s. Un département n'en a qu'un à la fois :"
                                + " mettez fin à « %s » avant le début de celui-ci, changez les dates, ou retirez ces départements.")
                        .formatted(
                                other.content().name(),
                                other.content().validity().inWords(),
                                named,
                                other.content().name()));
    }

    /** The operator that is there already. */
    public Territory other() {
        return other;
    }

    /** The départements that both would have, by code. */
    public List<Departement> departements() {
        return departements;
    }
}

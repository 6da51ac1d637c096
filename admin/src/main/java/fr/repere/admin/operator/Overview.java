package fr.repere.admin.operator;

import fr.repere.admin.ground.Ground;
import fr.repere.geodata.operator.Territory;
import fr.repere.geodata.operator.TerritoryType;
import fr.repere.geodata.territory.Departement;
import fr.repere.geodata.territory.Territories;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The named territories on a day.
 *
 * @param departements every département that the reader looks after (overseas collectivities are none), by code
 */
record Overview(LocalDate day, List<Line> territories, List<Charge> departements) {

    static Overview of(List<Territory> territories, Territories ground, LocalDate day, Ground within) {
        Map<String, Territory> inCharge = new HashMap<>();
        territories.stream()
                .filter(territory -> territory.content().type() == TerritoryType.AGIR
                        && territory.content().validity().holds(day))
                .forEach(operator -> operator.departements(ground).forEach(code -> inCharge.put(code, operator)));
        return new Overview(
                day,
                territories.stream()
                        .map(territory -> new Line(territory, State.of(territory, day)))
                        .toList(),
                ground.listDepartements().stream()
                        .filter(departement -> !departement.collectivite() && within.covers(departement.code()))
                        .sorted(Comparator.comparing(Departement::code))
                        .map(departement ->
                                new Charge(departement.code(), departement.name(), inCharge.get(departement.code())))
                        .toList());
    }

    /** How many départements nobody is in charge of. */
    public long withoutOperator() {
        return departements.stream().filter(charge -> charge.operator() == null).count();
    }

    record Line(Territory territory, State state) {}

    /**
     * Who is in charge of a département.
     *
     * @param operator absent when nobody is
     */
    record Charge(String code, String name, @Nullable Territory operator) {}

    /** Where a day stands in a validity. */
    enum State {
        COMING("à venir"),
        VALID("en cours"),
        ENDED("terminé");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** In French. */
        public String label() {
            return label;
        }

        static State of(Territory territory, LocalDate day) {
            if (day.isBefore(territory.content().validity().from())) {
                return COMING;
            }
            return territory.content().validity().holds(day) ? VALID : ENDED;
        }
    }
}

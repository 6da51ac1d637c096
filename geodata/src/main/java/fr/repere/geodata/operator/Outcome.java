package fr.repere.geodata.operator;

import fr.repere.geodata.operator.InvalidTerritory.Violation;
import java.util.List;

/** What became of a proposal. */
public sealed interface Outcome {

    /** The territory is new. */
    record Added(Territory territory) implements Outcome {}

    /** The territory has a new version. */
    record Changed(Territory territory) implements Outcome {}

    /** It said the same already. */
    record Unchanged() implements Outcome {}

    /** Nothing of it was stored. */
    record Refused(List<Violation> reasons) implements Outcome {}
}

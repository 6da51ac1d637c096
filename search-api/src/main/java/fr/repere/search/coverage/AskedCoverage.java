package fr.repere.search.coverage;

import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.query.Filters;
import fr.repere.search.query.TerritoryKind;
import fr.repere.search.query.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A coverage map as asked for.
 *
 * @param by the kind of territory that fiches are counted by
 * @param within territories that the listed ones are or lie in, none narrower than {@code by}; empty for all of France
 * @param side which fiches are counted
 * @param against which other fiches are counted beside them
 * @param measure the number that decides about classes
 * @param rule how classes are made
 */
public record AskedCoverage(
        TerritoryKind by,
        List<TerritoryDocument> within,
        Side side,
        Optional<Side> against,
        Measure measure,
        ClassRule rule) {

    /**
     * What is counted.
     *
     * @param on the day whose evening is meant; absent for now
     */
    public record Side(Words words, Filters filters, Optional<LocalDate> on) {}
}

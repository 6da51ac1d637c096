package fr.repere.search.coverage;

import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.query.CoverageCounts;
import fr.repere.search.query.CoverageCounts.Numbers;
import fr.repere.search.query.TerritoryKind;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What exists in which territory: a row for each territory of a kind, also for those where nothing does.
 *
 * @param edition a text that changes when the territories or the fiches do
 * @param counts all that was counted, what counts in no territory too
 * @param rows by the code of the territory
 * @param wider territories of wider kinds that zones of local fiches name, the listed ones being in them or they in no listed one
 */
public record CoverageTable(
        String edition,
        TerritoryKind by,
        Measure measure,
        CoverageCounts counts,
        Classes classes,
        List<Row> rows,
        List<Wider> wider)
        implements Counted {

    /**
     * A territory and its numbers.
     *
     * @param perTenThousand local fiches for 10,000 inhabitants; absent when nobody knows how many live there
     * @param classIndex which of the classes it is in; absent when what is measured is not known
     */
    public record Row(
            TerritoryDocument territory, Numbers numbers, OptionalDouble perTenThousand, OptionalInt classIndex) {}

    /**
     * A territory that is wider than the listed ones.
     *
     * @param fiches local fiches whose zone names it; they may count in a narrower territory too, by a place for example
     */
    public record Wider(TerritoryDocument territory, long fiches) {}

    /** The number of rows in a class. */
    public long inClass(int index) {
        return rows.stream().filter(row -> row.classIndex().orElse(-1) == index).count();
    }
}

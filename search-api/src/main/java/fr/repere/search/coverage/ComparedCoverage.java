package fr.repere.search.coverage;

import fr.repere.geodata.document.TerritoryDocument;
import java.util.List;

/**
 * Two tables of the same territories side by side.
 *
 * @param classes of the differences: zero for itself, the same above and below it
 * @param rows by the code of the territory
 */
public record ComparedCoverage(CoverageTable first, CoverageTable second, Classes classes, List<Difference> rows)
        implements Counted {

    @Override
    public String edition() {
        return first.edition();
    }

    /**
     * A territory in both.
     *
     * @param first what is measured there on the first side
     * @param second what is measured there on the second side
     * @param classIndex the class of the difference
     */
    public record Difference(TerritoryDocument territory, long first, long second, int classIndex) {

        /** How many more the first side has. */
        public long difference() {
            return first - second;
        }
    }

    /** The number of rows in a class. */
    public long inClass(int index) {
        return rows.stream().filter(row -> row.classIndex() == index).count();
    }
}

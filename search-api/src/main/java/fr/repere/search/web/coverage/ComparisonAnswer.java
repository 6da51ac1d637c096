package fr.repere.search.web.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.repere.search.web.UnderstoodAnswer;
import fr.repere.search.web.coverage.CoverageAnswer.ClassesAnswer;
import fr.repere.search.web.coverage.CoverageAnswer.Totals;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two coverages of the same territories side by side.
 *
 * @param by the kind of territory
 * @param measure the number that is compared
 * @param understood what was understood of {@code q}
 * @param notes what to know before reading the numbers, in French
 * @param first numbers of the first side
 * @param second numbers of the side that {@code against} asks for
 * @param classes of the differences: zero for itself, the same above and below it
 * @param territories by their codes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComparisonAnswer(
        String by,
        String measure,
        @Nullable UnderstoodAnswer understood,
        List<String> notes,
        Totals first,
        Totals second,
        ClassesAnswer classes,
        List<ComparedTerritory> territories) {

    /**
     * A territory on both sides.
     *
     * @param population inhabitants, absent when unknown
     * @param difference {@code first - second}
     * @param classIndex the class of the difference
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ComparedTerritory(
            String id,
            String code,
            String name,
            @Nullable Long population,
            long first,
            long second,
            long difference,
            int classIndex) {}
}

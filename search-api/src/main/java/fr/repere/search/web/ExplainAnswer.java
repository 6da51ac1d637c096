package fr.repere.search.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.repere.search.web.SearchAnswer.FoundFiche;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a fiche is, or is not, in a result. Members without a value are left out.
 *
 * @param found whether it is in the result
 * @param fiche as a result would show it
 * @param excludedBy the parameters that exclude it; empty when it is found
 * @param checks every condition of the search
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExplainAnswer(boolean found, FoundFiche fiche, List<String> excludedBy, List<CheckAnswer> checks) {

    /**
     * A condition of the search.
     *
     * @param parameter that asks for it; {@code place} also when none was given, {@code scope} included
     * @param asked the values asked for
     * @param stated whether the fiche says anything about it
     * @param message the same in words, in French
     * @param missingWords of words, those that stand nowhere in the fiche
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CheckAnswer(
            String parameter,
            boolean passed,
            boolean stated,
            List<String> asked,
            String message,
            @Nullable List<String> missingWords) {}
}

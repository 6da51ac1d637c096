package fr.repere.search.web;

import fr.repere.search.query.Explanation;
import fr.repere.search.query.Explanation.Check;
import fr.repere.search.query.FicheNotFound;
import fr.repere.search.query.Fiches;
import fr.repere.search.query.InvalidParameter;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.web.ExplainAnswer.CheckAnswer;
import fr.repere.search.web.request.RequestParameters;
import fr.repere.search.web.request.SearchRequests;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashSet;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says why a fiche is, or is not, in the result of a search. */
@RestController
@Tag(name = "Recherche")
class ExplainController {

    private static final String FICHE = "fiche";
    private static final int LONGEST_ID = 200;
    private static final Set<String> KNOWN = known();

    private final SearchRequests requests;
    private final Fiches fiches;
    private final SearchAnswers answers;

    ExplainController(SearchRequests requests, Fiches fiches, SearchAnswers answers) {
        this.requests = requests;
        this.fiches = fiches;
        this.answers = answers;
    }

    @GetMapping(path = "/api/v1/explain", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Expliquer pourquoi une fiche est, ou n'est pas, dans un résultat",
            description =
                    "Les paramètres de la recherche, et « fiche » : chaque condition est vérifiée sur cette fiche.")
    @Parameter(
            name = FICHE,
            in = ParameterIn.QUERY,
            required = true,
            description = "Identifiant ou nom d'adresse (slug) de la fiche.",
            schema = @Schema(type = "string", maxLength = LONGEST_ID))
    @SearchDocumentation
    ExplainAnswer explain(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        RequestParameters given = new RequestParameters(parameters).onlyKnown(KNOWN);
        String id = given.text(FICHE, LONGEST_ID)
                .orElseThrow(() -> InvalidParameter.because(
                        FICHE, "", "l'identifiant ou le slug d'une fiche", "Le paramètre « fiche » manque."));
        SearchQuery query = requests.query(given);
        Explanation explanation = fiches.explain(id, query).orElseThrow(() -> FicheNotFound.forId(id));
        return new ExplainAnswer(
                explanation.found(),
                answers.found(query, explanation.hit()),
                explanation.checks().stream()
                        .filter(check -> !check.passed())
                        .map(Check::parameter)
                        .toList(),
                explanation.checks().stream().map(check -> answer(check, given)).toList());
    }

    private static CheckAnswer answer(Check check, RequestParameters given) {
        return new CheckAnswer(
                check.parameter(),
                check.passed(),
                check.stated(),
                given.all(check.parameter()),
                message(check),
                check.missing().isEmpty() ? null : check.missing());
    }

    private static String message(Check check) {
        if (check.passed()) {
            return check.stated() ? "La fiche y répond." : "La fiche ne le précise pas : elle est gardée.";
        }
        return switch (check.parameter()) {
            case "place" ->
                "La fiche n'a pas de lien avec le lieu ou la partie demandés, et n'est ni nationale ni en ligne.";
            case "q" ->
                check.missing().isEmpty()
                        ? "Trop peu des mots demandés sont dans la fiche."
                        : "Mots absents de la fiche : %s.".formatted(String.join(", ", check.missing()));
            default ->
                check.stated()
                        ? "La fiche a d'autres valeurs que celles demandées."
                        : "La fiche ne le précise pas, et seules celles qui le précisent sont demandées.";
        };
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>(SearchRequests.PARAMETERS);
        known.add(FICHE);
        known.remove("after");
        return Set.copyOf(known);
    }
}

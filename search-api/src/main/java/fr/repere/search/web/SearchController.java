package fr.repere.search.web;

import fr.repere.search.query.Fiches;
import fr.repere.search.query.SearchQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search over HTTP. */
@RestController
@Tag(name = "Recherche")
class SearchController {

    private static final Set<String> KNOWN =
            Set.of("q", "place", "lat", "lon", "radius", "theme", "kind", "lang", "size", "after");

    private final SearchRequests requests;
    private final Fiches fiches;
    private final SearchAnswers answers;

    SearchController(SearchRequests requests, Fiches fiches, SearchAnswers answers) {
        this.requests = requests;
        this.fiches = fiches;
        this.answers = answers;
    }

    @GetMapping(path = "/api/v1/search", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Chercher des fiches autour d'un lieu",
            description =
                    "Les fiches à l'intérieur du lieu d'abord, puis celles dont la zone le couvre, puis celles des environs, "
                            + "puis les nationales et celles en ligne, qui sont toujours là. Un paramètre inconnu est refusé.")
    @SearchDocumentation
    SearchAnswer search(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        SearchQuery query = requests.query(new RequestParameters(parameters).onlyKnown(KNOWN));
        return answers.of(
                query, fiches.search(query), cursor -> Addresses.with("/api/v1/search", parameters, "after", cursor));
    }
}

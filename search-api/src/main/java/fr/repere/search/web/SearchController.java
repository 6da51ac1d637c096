package fr.repere.search.web;

import fr.repere.search.query.Fiches;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.SearchResult;
import fr.repere.search.recording.SearchRecorder;
import fr.repere.search.understanding.Understood;
import fr.repere.search.web.request.JsonParameters;
import fr.repere.search.web.request.RequestParameters;
import fr.repere.search.web.request.SearchRequests;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search over HTTP. */
@RestController
@Tag(name = "Recherche")
class SearchController {

    private static final String PATH = "/api/v1/search";
    /** Says that a machine repeats a search for somebody: it is not counted as if a person were looking for something. */
    private static final String PURPOSE = "Repere-Purpose";

    private final SearchRequests requests;
    private final Fiches fiches;
    private final SearchAnswers answers;
    private final UnderstoodAnswers understandings;
    private final SearchRecorder recorder;

    SearchController(
            SearchRequests requests,
            Fiches fiches,
            SearchAnswers answers,
            UnderstoodAnswers understandings,
            SearchRecorder recorder) {
        this.requests = requests;
        this.fiches = fiches;
        this.answers = answers;
        this.understandings = understandings;
        this.recorder = recorder;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Chercher des fiches autour d'un lieu",
            description =
                    "Les fiches à l'intérieur du lieu d'abord, puis celles dont la zone le couvre, puis celles des environs, "
                            + "puis les nationales et celles en ligne, qui sont toujours là. Un paramètre inconnu est refusé.")
    @SearchDocumentation
    SearchAnswer search(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Parameter(hidden = true) @RequestHeader(name = PURPOSE, required = false) Optional<String> purpose) {
        return answer(parameters, purpose.isEmpty(), cursor -> Addresses.with(PATH, parameters, "after", cursor));
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Chercher des fiches, par une requête trop longue pour une adresse",
            description =
                    "Un objet JSON dont les membres sont les paramètres de GET : textes, nombres ou listes. Mêmes contrôles, même réponse, "
                            + "sans « nextUrl » : la suite se demande en ajoutant « after » au corps.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(type = "object"),
                            examples =
                                    @ExampleObject(
                                            "{\"q\": \"cours de français\", \"place\": \"commune:21231\", \"theme\": [\"francais\", \"formation\"], \"size\": 10}")))
    SearchAnswer searchByBody(@Parameter(hidden = true) InputStream body) throws IOException {
        return answer(JsonParameters.read(body), true, cursor -> null);
    }

    private SearchAnswer answer(
            MultiValueMap<String, String> parameters, boolean counted, SearchAnswers.NextAddress next) {
        RequestParameters given = new RequestParameters(parameters).onlyKnown(SearchRequests.PARAMETERS);
        Optional<Understood> understood = requests.understood(given);
        SearchQuery query = requests.query(given, understood);
        SearchResult result = fiches.search(query);
        if (counted) {
            recorder.searched(query, understood, result);
        }
        return answers.of(
                query,
                result,
                understood.map(found -> understandings.of(found, query.language(), PATH, parameters)),
                next);
    }
}

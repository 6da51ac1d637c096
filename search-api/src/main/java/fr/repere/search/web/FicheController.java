package fr.repere.search.web;

import fr.repere.search.recording.SearchRecorder;
import fr.repere.search.web.request.RequestParameters;
import fr.repere.search.web.request.SearchRequests;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One fiche over HTTP. */
@RestController
@Tag(name = "Fiches")
class FicheController {

    private final FicheAnswers fiches;
    private final SearchRecorder recorder;

    FicheController(FicheAnswers fiches, SearchRecorder recorder) {
        this.fiches = fiches;
        this.recorder = recorder;
    }

    @GetMapping(path = "/api/v1/fiches/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Lire une fiche entière", description = "Par son identifiant ou son nom d'adresse (slug).")
    @Parameter(
            name = "lang",
            in = ParameterIn.QUERY,
            description = "Langue des textes ; le français remplace une traduction absente.",
            schema = @Schema(type = "string", defaultValue = "fr"))
    FicheAnswer get(
            @PathVariable String id, @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        RequestParameters given = new RequestParameters(parameters).onlyKnown(Set.of("lang"));
        FicheAnswer fiche = fiches.get(id, SearchRequests.language(given));
        recorder.read(fiche.id());
        return fiche;
    }
}

package fr.repere.search.web;

import fr.repere.search.query.InvalidParameter;
import fr.repere.search.web.request.RequestParameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Places by their name, number or postal code over HTTP. */
@RestController
@Tag(name = "Lieux")
class PlacesController {

    private static final int LONGEST = 100;
    private static final int DEFAULT_LIMIT = 10;
    private static final int LARGEST_LIMIT = 50;

    private final PlaceChoices choices;

    PlacesController(PlaceChoices choices) {
        this.choices = choices;
    }

    @GetMapping(path = "/api/v1/places", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Trouver un lieu",
            description =
                    "Communes, intercommunalités, départements et régions, par le début du nom, le numéro ou le code postal.")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            required = true,
            schema = @Schema(type = "string", maxLength = LONGEST),
            example = "Saint-Denis (93)")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "integer", minimum = "1", maximum = "50", defaultValue = "10"))
    PlacesAnswer search(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        RequestParameters given = new RequestParameters(parameters).onlyKnown(Set.of("q", "limit"));
        int limit = given.whole("limit", 1, LARGEST_LIMIT).orElse(DEFAULT_LIMIT);
        String text = given.text("q", LONGEST)
                .orElseThrow(() -> InvalidParameter.because(
                        "q", "", "le début d'un nom, un numéro ou un code postal", "Le paramètre « q » manque."));
        return new PlacesAnswer(choices.of(text, limit));
    }
}

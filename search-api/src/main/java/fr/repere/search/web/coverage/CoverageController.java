package fr.repere.search.web.coverage;

import fr.repere.geodata.document.Language;
import fr.repere.search.coverage.Counted;
import fr.repere.search.coverage.CoverageTables;
import fr.repere.search.web.UnderstoodAnswer;
import fr.repere.search.web.UnderstoodAnswers;
import fr.repere.search.web.request.RequestParameters;
import fr.repere.search.web.request.SearchRequests;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Coverage as JSON. */
@RestController
@Tag(name = "Couverture")
class CoverageController {

    private static final String PATH = "/api/v1/coverage";

    private final CoverageParameters parameters;
    private final CoverageTables tables;
    private final CoverageAnswers answers;
    private final UnderstoodAnswers understandings;

    CoverageController(
            CoverageParameters parameters,
            CoverageTables tables,
            CoverageAnswers answers,
            UnderstoodAnswers understandings) {
        this.parameters = parameters;
        this.tables = tables;
        this.answers = answers;
        this.understandings = understandings;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Compter les fiches par territoire",
            description =
                    "Ce qui existe dans chaque département, région, intercommunalité ou commune : fiches locales, lieux, structures, thèmes, "
                            + "et la classe de chacun. Ce qui est national ou en ligne est compté à part. Avec « against », deux couvertures côte à côte.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(oneOf = {CoverageAnswer.class, ComparisonAnswer.class})))
    @CoverageDocumentation
    @Nullable
    ResponseEntity<Object> coverage(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given,
            @Parameter(hidden = true) ServletWebRequest exchange) {
        RequestParameters asked = new RequestParameters(given);
        CoverageParameters.Read read = parameters.of(asked);
        Language language = SearchRequests.language(asked);
        UnderstoodAnswer understood = read.understood()
                .map(found -> understandings.of(found, language, PATH, given))
                .orElse(null);
        Counted counted = tables.counted(read.asked());
        if (Unchanged.isKnown(exchange, given, counted.edition())) {
            return null;
        }
        return ResponseEntity.ok(answers.of(counted, language, CoverageNotes.of(read.asked(), counted), understood));
    }
}

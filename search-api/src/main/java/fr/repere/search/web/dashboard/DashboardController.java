package fr.repere.search.web.dashboard;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.RecordNames;
import fr.repere.search.dashboard.TerritoryDashboards;
import fr.repere.search.web.request.RequestParameters;
import fr.repere.search.web.request.SearchRequests;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The state of a territory over HTTP. */
@RestController
@Tag(name = "Territoires")
class DashboardController {

    private static final String PATH = "/api/v1/territories/{id}/dashboard";
    private static final Set<String> PARAMETERS = Set.of("lang");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final TerritoryDashboards dashboards;
    private final DashboardAnswers answers;

    DashboardController(TerritoryDashboards dashboards, DashboardAnswers answers) {
        this.dashboards = dashboards;
        this.answers = answers;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "L'état d'un territoire",
            description =
                    "Ce qu'il y a, par thème et par besoin ; la fraîcheur ; les langues qui manquent ; les structures ; ce qui a "
                            + "changé en 30 jours ; ce qui a été cherché sans résultat. Le territoire s'écrit comme departement:21, "
                            + "region:27, epci:242100410 ou commune:21231.")
    @Parameter(
            name = "lang",
            in = ParameterIn.QUERY,
            description = "Langue des noms et des titres.",
            schema = @Schema(type = "string", defaultValue = "fr"))
    DashboardAnswer show(
            @PathVariable String id, @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return answer(id, parameters);
    }

    @GetMapping(path = PATH + ".csv")
    @Operation(
            summary = "L'état d'un territoire, en tableaux",
            description = "Les mêmes nombres en CSV ; la première colonne dit à quel tableau une ligne appartient.")
    @Parameter(
            name = "lang",
            in = ParameterIn.QUERY,
            description = "Langue des noms et des titres.",
            schema = @Schema(type = "string", defaultValue = "fr"))
    ResponseEntity<byte[]> table(
            @PathVariable String id, @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        DashboardAnswer answer = answer(id, parameters);
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        DashboardTable.write(answer, csv);
        String name = "repere-%s-%s.csv".formatted(answer.territory().id().replace(':', '-'), answer.on());
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(csv.toByteArray());
    }

    private DashboardAnswer answer(String id, MultiValueMap<String, String> parameters) {
        Language language = SearchRequests.language(new RequestParameters(parameters).onlyKnown(PARAMETERS));
        return answers.of(dashboards.of(id, LocalDate.now(RecordNames.ZONE), language), language);
    }
}

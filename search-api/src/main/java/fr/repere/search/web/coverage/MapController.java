package fr.repere.search.web.coverage;

import fr.repere.search.coverage.AskedCoverage;
import fr.repere.search.coverage.Counted;
import fr.repere.search.coverage.CoverageTables;
import fr.repere.search.web.request.RequestParameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Coverage as a picture. */
@RestController
@Tag(name = "Couverture")
class MapController {

    private static final Set<String> PARAMETERS = Stream.concat(
                    CoverageParameters.PARAMETERS.stream(), AskedMap.PARAMETERS.stream())
            .collect(Collectors.toUnmodifiableSet());

    private final CoverageParameters parameters;
    private final CoverageTables tables;
    private final CoverageSheets sheets;
    private final MapFiles files;

    MapController(CoverageParameters parameters, CoverageTables tables, CoverageSheets sheets, MapFiles files) {
        this.parameters = parameters;
        this.tables = tables;
        this.sheets = sheets;
        this.files = files;
    }

    @GetMapping({"/api/v1/coverage.png", "/api/v1/coverage.svg", "/api/v1/coverage.pdf"})
    @Operation(
            summary = "Dessiner la couverture",
            description =
                    "La carte des mêmes nombres que la couverture en JSON, avec les mêmes paramètres : la métropole en Lambert-93, chaque outre-mer dans sa projection, "
                            + "légende, date et sources. Avec « against », la carte des différences. Les couleurs se distinguent aussi en noir et blanc.")
    @CoverageDocumentation
    @MapDocumentation
    void map(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given,
            @Parameter(hidden = true) ServletWebRequest exchange)
            throws IOException {
        AskedMap map = AskedMap.of(new RequestParameters(given).onlyKnown(PARAMETERS));
        AskedCoverage asked =
                parameters.of(new RequestParameters(AskedMap.without(given))).asked();
        Counted counted = tables.counted(asked);
        if (!Unchanged.isKnown(exchange, given, counted.edition())) {
            files.send(
                    exchange,
                    sheets.of(asked, counted, map),
                    map.width(),
                    "couverture-" + asked.by().code());
        }
    }
}

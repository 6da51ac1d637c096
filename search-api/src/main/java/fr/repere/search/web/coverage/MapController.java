package fr.repere.search.web.coverage;

import fr.repere.search.coverage.AskedCoverage;
import fr.repere.search.coverage.ComparedCoverage;
import fr.repere.search.coverage.CoverageTable;
import fr.repere.search.coverage.CoverageTables;
import fr.repere.search.map.MapFormat;
import fr.repere.search.map.MapPainter;
import fr.repere.search.map.MapSheet;
import fr.repere.search.web.request.RequestParameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Coverage as a picture. */
@RestController
@Tag(name = "Couverture")
class MapController {

    private static final String PATH = "/api/v1/coverage.";
    private static final Set<String> PARAMETERS = Stream.concat(
                    CoverageParameters.PARAMETERS.stream(), AskedMap.PARAMETERS.stream())
            .collect(Collectors.toUnmodifiableSet());

    private final CoverageParameters parameters;
    private final CoverageTables tables;
    private final CoverageSheets sheets;
    private final MapPainter painter;

    MapController(CoverageParameters parameters, CoverageTables tables, CoverageSheets sheets, MapPainter painter) {
        this.parameters = parameters;
        this.tables = tables;
        this.sheets = sheets;
        this.painter = painter;
    }

    @GetMapping(path = PATH + "png", produces = "image/png")
    @Operation(summary = "Dessiner la couverture (PNG)", description = MapDocumentation.DESCRIPTION)
    @CoverageDocumentation
    @MapDocumentation
    @Nullable
    ResponseEntity<Object> png(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given,
            @Parameter(hidden = true) WebRequest request) {
        return map(given, request, MapFormat.PNG);
    }

    @GetMapping(path = PATH + "svg", produces = "image/svg+xml")
    @Operation(summary = "Dessiner la couverture (SVG)", description = MapDocumentation.DESCRIPTION)
    @CoverageDocumentation
    @MapDocumentation
    @Nullable
    ResponseEntity<Object> svg(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given,
            @Parameter(hidden = true) WebRequest request) {
        return map(given, request, MapFormat.SVG);
    }

    @GetMapping(path = PATH + "pdf", produces = "application/pdf")
    @Operation(summary = "Dessiner la couverture (PDF)", description = MapDocumentation.DESCRIPTION)
    @CoverageDocumentation
    @MapDocumentation
    @Nullable
    ResponseEntity<Object> pdf(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given,
            @Parameter(hidden = true) WebRequest request) {
        return map(given, request, MapFormat.PDF);
    }

    private @Nullable ResponseEntity<Object> map(
            MultiValueMap<String, String> given, WebRequest request, MapFormat format) {
        AskedMap map = AskedMap.of(new RequestParameters(given).onlyKnown(PARAMETERS));
        MultiValueMap<String, String> counted = new LinkedMultiValueMap<>(given);
        AskedMap.PARAMETERS.forEach(counted::remove);
        AskedCoverage asked = parameters.of(new RequestParameters(counted)).asked();
        ResponseEntity<Object> answer;
        if (asked.against().isPresent()) {
            ComparedCoverage compared = tables.compared(asked);
            answer = Unchanged.or(
                    request, given, compared.first(), () -> file(sheets.of(asked, compared, map), format, map));
        } else {
            CoverageTable table = tables.of(asked);
            answer = Unchanged.or(request, given, table, () -> file(sheets.of(asked, table, map), format, map));
        }
        return answer == null ? null : named(answer, asked, format);
    }

    /** In memory: a failure must still become a proper answer. */
    private byte[] file(MapSheet sheet, MapFormat format, AskedMap map) {
        ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 18);
        try {
            painter.paint(sheet, format, map.width(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static ResponseEntity<Object> named(ResponseEntity<Object> answer, AskedCoverage asked, MapFormat format) {
        String name = "couverture-%s.%s".formatted(asked.by().code(), format.extension());
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(answer.getBody());
    }
}

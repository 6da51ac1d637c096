package fr.repere.search.web.coverage;

import fr.repere.geodata.document.Language;
import fr.repere.search.coverage.AskedCoverage;
import fr.repere.search.coverage.Counted;
import fr.repere.search.coverage.CoverageFiles;
import fr.repere.search.coverage.CoverageGeoJson;
import fr.repere.search.coverage.CoverageTables;
import fr.repere.search.query.Sources;
import fr.repere.search.web.request.RequestParameters;
import fr.repere.search.web.request.SearchRequests;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.http.ContentDisposition;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Coverage as files: GeoJSON, CSV, a workbook. All of it, written as it comes. */
@RestController
@Tag(name = "Couverture")
class CoverageFileController {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final CoverageParameters parameters;
    private final CoverageTables tables;
    private final CoverageGeoJson geoJson;
    private final CoverageFiles files;
    private final Sources sources;

    CoverageFileController(
            CoverageParameters parameters,
            CoverageTables tables,
            CoverageGeoJson geoJson,
            CoverageFiles files,
            Sources sources) {
        this.parameters = parameters;
        this.tables = tables;
        this.geoJson = geoJson;
        this.files = files;
        this.sources = sources;
    }

    @GetMapping({"/api/v1/coverage.geojson", "/api/v1/coverage.csv", "/api/v1/coverage.xlsx"})
    @Operation(
            summary = "La couverture en fichier",
            description =
                    "GeoJSON : un territoire par élément, avec son contour, ou son point là où le contour n'est pas connu ; RFC 7946, WGS84, longitude d'abord. "
                            + "CSV : une ligne par territoire ; UTF-8, virgules, RFC 4180, sans formules. "
                            + "XLSX : les territoires, les totaux, les zones plus larges, et une feuille qui dit comment lire le tableau.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = FileFormat.GEOJSON_TYPE, schema = @Schema(type = "object")),
                @Content(mediaType = FileFormat.CSV_TYPE, schema = @Schema(type = "string")),
                @Content(mediaType = FileFormat.XLSX_TYPE, schema = @Schema(type = "string", format = "binary"))
            })
    @CoverageDocumentation
    void file(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given,
            @Parameter(hidden = true) ServletWebRequest exchange)
            throws IOException {
        RequestParameters read = new RequestParameters(given);
        AskedCoverage asked = parameters.of(read).asked();
        Language language = SearchRequests.language(read);
        Counted counted = tables.counted(asked);
        if (Unchanged.isKnown(exchange, given, counted.edition())) {
            return;
        }
        LocalDate today = LocalDate.now(PARIS);
        FileFormat format = SentFile.format(exchange);
        String name = "repere-%s-%s-%s"
                .formatted(
                        asked.against().isPresent() ? "comparaison" : "couverture",
                        asked.by().code(),
                        today);
        CoverageFiles.About about = new CoverageFiles.About(
                address(exchange.getRequest()), today, CoverageNotes.of(asked, counted), sources.all());
        OutputStream out = SentFile.begin(exchange, format, ContentDisposition.attachment(), name);
        switch (format) {
            case GEOJSON -> geoJson.write(counted, language, out);
            case CSV -> files.csv(counted, language, out);
            case XLSX -> files.xlsx(counted, language, about, out);
            default -> throw new IllegalStateException("not a table: " + format);
        }
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : String.join("?", request.getRequestURI(), query);
    }
}

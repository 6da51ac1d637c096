package fr.repere.search.web.coverage;

import fr.repere.geodata.document.Language;
import fr.repere.search.coverage.AskedCoverage;
import fr.repere.search.coverage.ComparedCoverage;
import fr.repere.search.coverage.CoverageFiles;
import fr.repere.search.coverage.CoverageGeoJson;
import fr.repere.search.coverage.CoverageTable;
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
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Coverage as files: GeoJSON, CSV, a workbook. All of it, written as it comes. */
@RestController
@Tag(name = "Couverture")
class CoverageFileController {

    private static final String GEOJSON = "application/geo+json";
    private static final String CSV = "text/csv";
    private static final String CSV_IN_UTF_8 = "text/csv;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
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

    @GetMapping("/api/v1/coverage.geojson")
    @Operation(
            summary = "La couverture pour une carte (GeoJSON)",
            description =
                    "Un territoire par élément, avec son contour, ou son point là où le contour n'est pas connu ; RFC 7946, WGS84, longitude d'abord.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = GEOJSON, schema = @Schema(type = "object")))
    @CoverageDocumentation
    void geoJson(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        send(given, new Exchange(request, response, GEOJSON, "geojson"), new Format() {
            @Override
            public void write(CoverageTable table, Call call) throws IOException {
                geoJson.write(table, call.language(), response.getOutputStream());
            }

            @Override
            public void write(ComparedCoverage compared, Call call) throws IOException {
                geoJson.write(compared, call.language(), response.getOutputStream());
            }
        });
    }

    @GetMapping("/api/v1/coverage.csv")
    @Operation(
            summary = "La couverture en CSV",
            description = "Une ligne par territoire ; UTF-8, virgules, RFC 4180, sans formules.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    @CoverageDocumentation
    void csv(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        send(given, new Exchange(request, response, CSV_IN_UTF_8, "csv"), new Format() {
            @Override
            public void write(CoverageTable table, Call call) throws IOException {
                files.csv(table, call.language(), response.getOutputStream());
            }

            @Override
            public void write(ComparedCoverage compared, Call call) throws IOException {
                files.csv(compared, call.language(), response.getOutputStream());
            }
        });
    }

    @GetMapping("/api/v1/coverage.xlsx")
    @Operation(
            summary = "La couverture en classeur (XLSX)",
            description =
                    "Les territoires, les totaux, les zones plus larges, et une feuille qui dit comment lire le tableau.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
    @CoverageDocumentation
    void xlsx(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        send(given, new Exchange(request, response, XLSX, "xlsx"), new Format() {
            @Override
            public void write(CoverageTable table, Call call) throws IOException {
                files.xlsx(table, call.language(), about(request, call), response.getOutputStream());
            }

            @Override
            public void write(ComparedCoverage compared, Call call) throws IOException {
                files.xlsx(compared, call.language(), about(request, call), response.getOutputStream());
            }
        });
    }

    private CoverageFiles.About about(HttpServletRequest request, Call call) {
        return new CoverageFiles.About(
                address(request), LocalDate.now(PARIS), CoverageNotes.of(call.asked()), sources.all());
    }

    /** What was asked, and in which language names are shown. */
    private record Call(AskedCoverage asked, Language language) {}

    /** How a format is written. */
    private interface Format {
        void write(CoverageTable table, Call call) throws IOException;

        void write(ComparedCoverage compared, Call call) throws IOException;
    }

    /** A request, its answer, and what is to be in it. */
    private record Exchange(HttpServletRequest request, HttpServletResponse response, String type, String extension) {}

    /** Everything is counted before the first byte is written, so that what can fail is told properly. */
    private void send(MultiValueMap<String, String> given, Exchange exchange, Format format) throws IOException {
        RequestParameters read = new RequestParameters(given);
        AskedCoverage asked = parameters.of(read).asked();
        Call call = new Call(asked, SearchRequests.language(read));
        if (asked.against().isPresent()) {
            ComparedCoverage compared = tables.compared(asked);
            if (isWanted(given, compared.first(), exchange)) {
                head(exchange, "comparaison", asked);
                format.write(compared, call);
            }
        } else {
            CoverageTable table = tables.of(asked);
            if (isWanted(given, table, exchange)) {
                head(exchange, "couverture", asked);
                format.write(table, call);
            }
        }
    }

    private static boolean isWanted(MultiValueMap<String, String> given, CoverageTable table, Exchange exchange) {
        return !new ServletWebRequest(exchange.request(), exchange.response())
                .checkNotModified(Unchanged.tag(given, table));
    }

    private static void head(Exchange exchange, String what, AskedCoverage asked) {
        HttpServletResponse response = exchange.response();
        response.setContentType(exchange.type());
        response.setHeader("Cache-Control", "no-cache, public");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"repere-%s-%s-%s.%s\""
                        .formatted(what, asked.by().code(), LocalDate.now(PARIS), exchange.extension()));
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : String.join("?", request.getRequestURI(), query);
    }
}

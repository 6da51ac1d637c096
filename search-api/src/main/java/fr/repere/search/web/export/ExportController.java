package fr.repere.search.web.export;

import fr.repere.search.export.Export;
import fr.repere.search.export.ExportFormat;
import fr.repere.search.export.ExportOrder;
import fr.repere.search.export.ExportSettings;
import fr.repere.search.export.Exports;
import fr.repere.search.web.SearchDocumentation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whole results, straight to whoever asks. */
@RestController
@Tag(name = "Exports")
class ExportController {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final ExportRequests requests;
    private final Exports exports;
    private final ExportSettings settings;

    ExportController(ExportRequests requests, Exports exports, ExportSettings settings) {
        this.requests = requests;
        this.exports = exports;
        this.settings = settings;
    }

    /**
     * Writes while it reads. A connection that is cut fails the next write, which ends the reading; a reading that fails cuts the
     * connection, so that nobody takes half a file for a whole one.
     */
    @GetMapping("/api/v1/export.{format}")
    @Operation(
            summary = "Exporter tout le résultat d'une recherche",
            description =
                    "Toutes les fiches de la recherche, pas la première page, dans l'ordre de ses pages ; une ligne par lieu. "
                            + "Au-delà d'une limite, il faut demander un fichier par POST /api/v1/exports. "
                            + "Un paramètre inconnu est refusé.")
    @SearchDocumentation
    void export(
            @Parameter(
                            description = "Le format",
                            schema = @Schema(allowableValues = {"csv", "xlsx", "geojson", "gpkg", "json"}))
                    @PathVariable
                    String format,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ExportOrder order = requests.order(format, parameters);
        try (Export export = exports.direct(order)) {
            response.setContentType(order.format().mediaType());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(order.format()));
            if (HttpMethod.HEAD.matches(request.getMethod())) {
                return;
            }
            Instant latest = Instant.now().plus(settings.longest());
            export.write(response.getOutputStream(), (fiches, rows) -> {
                if (Instant.now().isAfter(latest)) {
                    throw new IOException("an export was read too slowly");
                }
            });
        }
    }

    /** The header that gives a file its name: {@code repere-2026-11-22.csv}. */
    static String attachment(ExportFormat format) {
        return ContentDisposition.attachment()
                .filename("repere-" + LocalDate.now(PARIS) + "." + format.code())
                .build()
                .toString();
    }
}

package fr.repere.search.web.export;

import fr.repere.search.export.ExportJobs;
import fr.repere.search.export.ExportOrder;
import fr.repere.search.export.ExportStatus;
import fr.repere.search.web.SearchDocumentation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Large results, as files that are made meanwhile. */
@RestController
@Tag(name = "Exports")
class ExportJobController {

    private static final String RETRY_SECONDS = "2";

    private final ExportRequests requests;
    private final ExportJobs jobs;

    ExportJobController(ExportRequests requests, ExportJobs jobs) {
        this.requests = requests;
        this.jobs = jobs;
    }

    @PostMapping(ExportJobAnswer.PATH)
    @Operation(
            summary = "Demander un export en fichier",
            description =
                    "Pour les grands résultats : répond aussitôt avec l'adresse où suivre l'avancement, puis celle du fichier.")
    @Parameter(
            name = ExportRequests.FORMAT,
            required = true,
            schema = @Schema(allowableValues = {"csv", "xlsx", "geojson", "gpkg", "json"}))
    @SearchDocumentation
    ResponseEntity<ExportJobAnswer> submit(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return accepted(requests.order(parameters));
    }

    /** The same for who asks for the export itself, and would rather not wait (RFC 7240). */
    @GetMapping(path = "/api/v1/export.{format}", headers = "Prefer=respond-async")
    @Operation(hidden = true)
    ResponseEntity<ExportJobAnswer> submitInstead(
            @PathVariable String format, @RequestParam MultiValueMap<String, String> parameters) {
        return accepted(requests.order(format, parameters));
    }

    private ResponseEntity<ExportJobAnswer> accepted(ExportOrder order) {
        ExportJobAnswer answer = ExportJobAnswer.of(jobs.submit(order));
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .location(URI.create(answer.statusUrl()))
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .body(answer);
    }

    @GetMapping(ExportJobAnswer.PATH + "/{id}")
    @Operation(summary = "Suivre un export en fichier")
    ResponseEntity<ExportJobAnswer> status(@PathVariable String id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(ExportJobAnswer.of(jobs.status(id)));
    }

    @GetMapping(ExportJobAnswer.PATH + "/{id}/file")
    @Operation(summary = "Télécharger le fichier d'un export terminé")
    ResponseEntity<Resource> file(@PathVariable String id) {
        ExportStatus status = jobs.status(id);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, status.format().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, ExportController.attachment(status.format()))
                .cacheControl(CacheControl.noStore())
                .body(new FileSystemResource(jobs.file(id)));
    }

    @DeleteMapping(ExportJobAnswer.PATH + "/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Abandonner un export en fichier, ou le supprimer")
    void cancel(@PathVariable String id) {
        jobs.cancel(id);
    }
}

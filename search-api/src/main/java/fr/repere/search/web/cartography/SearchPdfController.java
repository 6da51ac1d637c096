package fr.repere.search.web.cartography;

import fr.repere.search.cartography.Cartographies;
import fr.repere.search.cartography.Cartography;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.Where;
import fr.repere.search.web.SearchDocumentation;
import fr.repere.search.web.request.RequestParameters;
import fr.repere.search.web.request.SearchRequests;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A whole search as a document to print and hand over. */
@RestController
@Tag(name = "Exports")
class SearchPdfController {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Set<String> OF_PAGES = Set.of("size", "after", "facets");

    private final SearchRequests searches;
    private final Cartographies cartographies;

    SearchPdfController(SearchRequests searches, Cartographies cartographies) {
        this.searches = searches;
        this.cartographies = cartographies;
    }

    /** Made whole before the first byte leaves: a failure is a problem detail, never half a document. */
    @GetMapping("/api/v1/export.pdf")
    @Operation(
            summary = "Exporter tout le résultat d'une recherche, en PDF",
            description = "Par thème, une carte aux points numérotés et la liste. Jusqu'à 5 000 fiches.")
    @SearchDocumentation
    ResponseEntity<byte[]> pdf(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        Set<String> known = new HashSet<>(SearchRequests.PARAMETERS);
        known.removeAll(OF_PAGES);
        SearchQuery query = searches.query(new RequestParameters(parameters).onlyKnown(known));
        LocalDate today = LocalDate.now(PARIS);
        Cartography found = cartographies.ofSearch(query, title(query), place(query), today);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        cartographies.writePdf(found, out);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("repere-" + today + ".pdf")
                                .build()
                                .toString())
                .body(out.toByteArray());
    }

    private static String title(SearchQuery query) {
        return query.words().isEmpty()
                ? "Toutes les fiches"
                : "«\u00a0" + query.words().text() + "\u00a0»";
    }

    private static String place(SearchQuery query) {
        return query.where() instanceof Where.Around around
                        && !around.territories().isEmpty()
                ? "Autour de : " + CartographyController.names(around.territories())
                : "";
    }
}

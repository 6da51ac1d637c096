package fr.repere.search.web.cartography;

import fr.repere.search.cartography.Cartographies;
import fr.repere.search.cartography.CartographyFiles;
import fr.repere.search.cartography.PlaceTitles;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.Where;
import fr.repere.search.web.SearchDocumentation;
import fr.repere.search.web.request.RequestParameters;
import fr.repere.search.web.request.SearchRequests;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
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
    private final CartographyFiles files;
    private final PlaceTitles titles;
    private final WholeDocuments documents;

    SearchPdfController(
            SearchRequests searches,
            Cartographies cartographies,
            CartographyFiles files,
            PlaceTitles titles,
            WholeDocuments documents) {
        this.searches = searches;
        this.cartographies = cartographies;
        this.files = files;
        this.titles = titles;
        this.documents = documents;
    }

    @GetMapping("/api/v1/export.pdf")
    @Operation(
            summary = "Exporter tout le résultat d'une recherche, en PDF",
            description = "Par thème, une carte aux points numérotés et la liste. Jusqu'à 5 000 fiches.")
    @SearchDocumentation
    ResponseEntity<byte[]> pdf(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        Set<String> known = new HashSet<>(SearchRequests.PARAMETERS);
        known.removeAll(OF_PAGES);
        RequestParameters given = new RequestParameters(parameters).onlyKnown(known);
        SearchQuery query = searches.query(given);
        LocalDate today = LocalDate.now(PARIS);
        return documents.answer(
                MediaType.APPLICATION_PDF_VALUE,
                "repere-" + today + ".pdf",
                out -> files.writePdf(cartographies.ofSearch(query, title(query), place(query, given), today), out));
    }

    private static String title(SearchQuery query) {
        return query.words().isEmpty()
                ? "Toutes les fiches"
                : "«\u00a0" + query.words().text() + "\u00a0»";
    }

    private String place(SearchQuery query, RequestParameters given) {
        return query.where() instanceof Where.Around around
                        && !around.territories().isEmpty()
                ? "Autour de : " + titles.title(given.all("place"), around)
                : "";
    }
}
